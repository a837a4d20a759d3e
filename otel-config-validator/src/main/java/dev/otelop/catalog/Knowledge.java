package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Distribution;
import dev.otelop.config.Signal;
import java.util.List;

/**
 * What is known of one component type.
 *
 * @param type the newest name of the type
 * @param signals what a receiver, processor or exporter handles; empty for other kinds and when not known
 * @param pairs the ways through a connector; empty for other kinds and when not known
 * @param distributions the released distributions that hold the type; empty when it must be built in, or when not known
 */
public record Knowledge(
        ComponentKind kind,
        String type,
        List<Signal> signals,
        List<SignalPair> pairs,
        List<Distribution> distributions) {

    public Knowledge {
        signals = List.copyOf(signals);
        pairs = List.copyOf(pairs);
        distributions = List.copyOf(distributions);
    }

    /** A type of which nothing but the name is known. */
    static Knowledge nameOnly(ComponentKind kind, String type) {
        return new Knowledge(kind, type, List.of(), List.of(), List.of());
    }

    /** False only when the signals of the type are known and {@code signal} is not among them. */
    public boolean mayHandle(Signal signal) {
        return signals.isEmpty() || signals.contains(signal);
    }

    /** False only when the ways through the connector are known and this is not among them. */
    public boolean mayConnect(Signal from, Signal to) {
        return pairs.isEmpty() || pairs.contains(new SignalPair(from, to));
    }
}
