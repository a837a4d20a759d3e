package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the collector's own code says of a component type, in the one release whose components this library was made
 * from.
 *
 * @param type the name that the release knows it by
 * @param formerType an older name that it also accepts; null if there is none
 * @param module the Go module that holds it
 * @param version the release of that module
 * @param stability how far it is with each signal that it supports, by the signal's name; a connector has names like
 *     {@code traces>metrics}, an extension has {@code extension}
 */
public record BuiltType(
        ComponentKind kind,
        String type,
        @Nullable String formerType,
        String module,
        String version,
        SortedMap<String, Stability> stability) {

    public BuiltType {
        stability = Collections.unmodifiableSortedMap(new TreeMap<>(stability));
    }

    /** The name of the schema of its settings. */
    public String schema() {
        return kind.word() + "/" + type;
    }

    /** How far it is with a signal; empty if it does not support it. */
    public Optional<Stability> stability(String signal) {
        return Optional.ofNullable(stability.get(signal));
    }
}
