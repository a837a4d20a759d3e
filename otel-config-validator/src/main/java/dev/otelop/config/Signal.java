package dev.otelop.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a pipeline carries. */
public enum Signal {
    TRACES,
    METRICS,
    LOGS,
    PROFILES;

    /** The signal of this name, as pipelines spell it. */
    public static Optional<Signal> parse(String name) {
        return Arrays.stream(values())
                .filter(signal -> signal.toString().equals(name))
                .findFirst();
    }

    /** The lower-case name that pipelines use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
