package dev.otelop.operator;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an operator reconciles.
 *
 * @param maxConcurrentReconciles how many resources are reconciled at once
 * @param namespaces the namespaces to watch, all if empty
 */
public record WorkScope(int maxConcurrentReconciles, SortedSet<String> namespaces) {

    private static final int CONCURRENT_RECONCILES = 3;

    public WorkScope {
        if (maxConcurrentReconciles < 1) {
            throw new IllegalArgumentException("at least one resource must be reconciled at a time");
        }
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }

    static WorkScope everything() {
        return new WorkScope(CONCURRENT_RECONCILES, new TreeSet<>());
    }
}
