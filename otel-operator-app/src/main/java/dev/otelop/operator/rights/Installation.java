package dev.otelop.operator.rights;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An operator that gets rights.
 *
 * @param name what its objects are named after, the chart's full name
 * @param namespace where it runs
 * @param watched the namespaces it watches, all if empty
 * @param features what it does
 */
public record Installation(String name, String namespace, SortedSet<String> watched, Set<Feature> features) {

    public Installation {
        watched = Collections.unmodifiableSortedSet(new TreeSet<>(watched));
        EnumSet<Feature> sorted = EnumSet.noneOf(Feature.class);
        sorted.addAll(features);
        features = Collections.unmodifiableSet(sorted);
    }

    /** Everything an operator in a cluster does, in all namespaces. */
    public static Installation of(String name, String namespace) {
        return new Installation(name, namespace, new TreeSet<>(), Feature.inCluster());
    }

    public Installation withWatched(Collection<String> namespaces) {
        return new Installation(name, namespace, new TreeSet<>(namespaces), features);
    }

    public Installation withFeatures(Set<Feature> others) {
        return new Installation(name, namespace, watched, others);
    }
}
