package dev.otelop.operator.reconcile;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the controllers run.
 *
 * @param maxConcurrent how many resources are reconciled at once
 * @param namespaces the namespaces to watch, all if empty
 * @param instance the name of this replica
 */
public record ControllerOptions(int maxConcurrent, SortedSet<String> namespaces, String instance) {

    public ControllerOptions {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }
}
