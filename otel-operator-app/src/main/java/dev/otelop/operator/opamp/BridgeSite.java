package dev.otelop.operator.opamp;

import dev.otelop.operator.opamp.BridgeConfig.Variables;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a bridge runs.
 *
 * @param namespace its own namespace
 * @param namespaces those whose collectors it looks after, at least one
 * @param variables the environment of the process
 * @param version the version of this program
 */
public record BridgeSite(String namespace, SortedSet<String> namespaces, Variables variables, String version) {

    public BridgeSite {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }
}
