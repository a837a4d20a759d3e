package dev.otelop.operator.opamp;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bridge calls itself.
 *
 * @param name the name that {@code opentelemetry.io/opamp-managed} labels may ask for
 * @param attributes what the user wants to be known besides, sorted
 */
public record BridgeIdentity(String name, SortedMap<String, String> attributes) {

    /** The name of a bridge that was given none. */
    public static final String DEFAULT_NAME = "opamp-bridge";

    public BridgeIdentity {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
