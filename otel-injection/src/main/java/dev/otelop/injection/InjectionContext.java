package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every fact a decision rests on. What is not in a map was not read, and counts as absent.
 *
 * @param namespace the pod's namespace
 * @param settings the operator's settings
 * @param instrumentations what became of each Instrumentation that was asked for
 * @param sidecars what became of each sidecar collector that was asked for
 * @param owners whose pod it is
 * @param otherNamespaces the namespaces that may have given a grant, by name
 * @param configMaps data of the ConfigMaps that were read, by name
 */
public record InjectionContext(
        NamespaceFacts namespace,
        InjectionSettings settings,
        SortedMap<Reference, Resolution<Instrumentation>> instrumentations,
        SortedMap<Reference, Resolution<SidecarOffer>> sidecars,
        OwnerFacts owners,
        SortedMap<String, NamespaceFacts> otherNamespaces,
        SortedMap<String, Map<String, String>> configMaps) {

    public InjectionContext {
        instrumentations = Collections.unmodifiableSortedMap(new TreeMap<>(instrumentations));
        sidecars = Collections.unmodifiableSortedMap(new TreeMap<>(sidecars));
        otherNamespaces = Collections.unmodifiableSortedMap(new TreeMap<>(otherNamespaces));
        configMaps = Collections.unmodifiableSortedMap(new TreeMap<>(configMaps));
    }

    /** A context in which nothing was read but the namespace. */
    public static InjectionContext of(NamespaceFacts namespace, InjectionSettings settings) {
        return new InjectionContext(
                namespace,
                settings,
                new TreeMap<>(),
                new TreeMap<>(),
                OwnerFacts.none(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    public InjectionContext withInstrumentations(Map<Reference, Resolution<Instrumentation>> others) {
        return new InjectionContext(
                namespace, settings, new TreeMap<>(others), sidecars, owners, otherNamespaces, configMaps);
    }

    public InjectionContext withSidecars(Map<Reference, Resolution<SidecarOffer>> others) {
        return new InjectionContext(
                namespace, settings, instrumentations, new TreeMap<>(others), owners, otherNamespaces, configMaps);
    }

    public InjectionContext withOwners(OwnerFacts others) {
        return new InjectionContext(
                namespace, settings, instrumentations, sidecars, others, otherNamespaces, configMaps);
    }

    public InjectionContext withOtherNamespaces(Map<String, NamespaceFacts> others) {
        return new InjectionContext(
                namespace, settings, instrumentations, sidecars, owners, new TreeMap<>(others), configMaps);
    }

    public InjectionContext withConfigMaps(Map<String, Map<String, String>> others) {
        return new InjectionContext(
                namespace, settings, instrumentations, sidecars, owners, otherNamespaces, new TreeMap<>(others));
    }
}
