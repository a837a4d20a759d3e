package dev.otelop.injection;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what a pod asks for to what has to be read. */
record NeedsOfPod(PodSource pod, NamespaceFacts namespace, InjectionSettings settings) {

    InjectionNeeds needs() {
        InjectionRequests requests = InjectionRequests.of(pod, namespace);
        if (!requests.wantsAnything() || Exclusion.of(pod, namespace, settings).isPresent()) {
            return InjectionNeeds.none();
        }
        SortedSet<Reference> instrumentations = requests.instrumentations(settings);
        SortedSet<Reference> sidecars = requests.sidecars();
        return new InjectionNeeds(
                instrumentations,
                sidecars,
                !instrumentations.isEmpty() || !sidecars.isEmpty(),
                instrumentations.isEmpty() || !settings.resolveConfigMaps() ? new TreeSet<>() : configMaps(),
                others(instrumentations, sidecars));
    }

    private SortedSet<String> others(SortedSet<Reference> instrumentations, SortedSet<Reference> sidecars) {
        SortedSet<String> others = new TreeSet<>();
        if (settings.crossNamespace() == CrossNamespace.GRANT) {
            Stream.concat(instrumentations.stream(), sidecars.stream())
                    .map(Reference::namespace)
                    .forEach(others::add);
            others.remove(namespace.name());
        }
        return others;
    }

    private SortedSet<String> configMaps() {
        SortedSet<String> names = new TreeSet<>();
        Map<String, @Nullable Object> spec = Trees.mapAt(pod.tree(), "spec");
        for (String list : List.of(PodDraft.INIT_CONTAINERS, PodDraft.CONTAINERS)) {
            for (Map<String, @Nullable Object> container : Trees.mapsAt(spec, list)) {
                addSources(container, names);
            }
        }
        return names;
    }

    private static void addSources(Map<String, @Nullable Object> container, SortedSet<String> names) {
        for (Map<String, @Nullable Object> variable : Trees.mapsAt(container, "env")) {
            add(Trees.mapAt(Trees.mapAt(variable, "valueFrom"), "configMapKeyRef"), names);
        }
        for (Map<String, @Nullable Object> source : Trees.mapsAt(container, "envFrom")) {
            add(Trees.mapAt(source, "configMapRef"), names);
        }
    }

    private static void add(Map<String, @Nullable Object> reference, SortedSet<String> names) {
        String name = Trees.textAt(reference, "name");
        if (name != null && !name.isEmpty()) {
            names.add(name);
        }
    }
}
