package dev.otelop.operator.cli;

import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionResult;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** Does for a pod what the webhook does, with facts from anywhere and as much time as that takes. */
record Injection(FactSource facts, InjectionSettings settings) {

    /** @param namespace where the pod will live */
    InjectionResult of(PodTemplate template, String namespace) {
        PodSource pod = PodSource.of(template.asPod(namespace));
        NamespaceFacts home = facts.namespace(namespace);
        return PodInjector.inject(pod, context(template, home, PodInjector.needs(pod, home, settings)));
    }

    private InjectionContext context(PodTemplate template, NamespaceFacts home, InjectionNeeds needs) {
        Map<Reference, Resolution<Instrumentation>> instrumentations =
                lookUp(needs.instrumentations(), facts::instrumentation);
        Map<Reference, Resolution<SidecarOffer>> sidecars =
                lookUp(needs.sidecars(), reference -> facts.sidecar(reference, home.name()));
        Map<String, Map<String, String>> configMaps = new TreeMap<>();
        needs.configMaps()
                .forEach(name -> facts.configMap(home.name(), name).ifPresent(data -> configMaps.put(name, data)));
        return InjectionContext.of(home, settings)
                .withInstrumentations(instrumentations)
                .withSidecars(sidecars)
                .withOwners(needs.owners() ? facts.owners(template, home.name()) : OwnerFacts.none())
                .withOtherNamespaces(lookUp(needs.namespaces(), facts::namespace))
                .withConfigMaps(configMaps);
    }

    private static <K extends Comparable<K>, V> Map<K, V> lookUp(SortedSet<K> keys, Function<K, V> source) {
        Map<K, V> found = new TreeMap<>();
        keys.forEach(key -> found.put(key, source.apply(key)));
        return found;
    }
}
