package dev.otelop.injection;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has to be read before a pod can be decided on. Nothing at all for a pod that asks for nothing.
 *
 * @param instrumentations the Instrumentations that are asked for
 * @param sidecars the sidecar collectors that are asked for
 * @param owners whether the chain of the pod's owners is worth reading
 * @param configMaps ConfigMaps of the pod's namespace whose values matter
 * @param namespaces other namespaces, whose annotations may hold a grant
 */
public record InjectionNeeds(
        SortedSet<Reference> instrumentations,
        SortedSet<Reference> sidecars,
        boolean owners,
        SortedSet<String> configMaps,
        SortedSet<String> namespaces) {

    public InjectionNeeds {
        instrumentations = Collections.unmodifiableSortedSet(new TreeSet<>(instrumentations));
        sidecars = Collections.unmodifiableSortedSet(new TreeSet<>(sidecars));
        configMaps = Collections.unmodifiableSortedSet(new TreeSet<>(configMaps));
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }

    /** A pod that needs nothing. */
    public static InjectionNeeds none() {
        return new InjectionNeeds(new TreeSet<>(), new TreeSet<>(), false, new TreeSet<>(), new TreeSet<>());
    }

    public boolean isEmpty() {
        return instrumentations.isEmpty() && sidecars.isEmpty();
    }
}
