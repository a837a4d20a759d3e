package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which containers a language is meant for, in the order in which they are planned. */
record Targets(PodDraft pod, InjectionRecord record) {

    /** Containers that are known to be helpers of others: nobody who lists no containers means them. */
    private static final Set<String> HELPERS = new TreeSet<>(List.of(
            "cloud-sql-proxy",
            "consul-dataplane",
            "daprd",
            "envoy",
            "istio-proxy",
            "kuma-sidecar",
            "linkerd-proxy",
            "opentelemetry-auto-instrumentation",
            "otc-container",
            "otc-sidecar",
            "vault-agent"));

    /** Init containers first and in the order of the pod, then the others as they are listed; unknown ones last. */
    List<String> listed(List<String> names) {
        List<String> init =
                names(PodDraft.INIT_CONTAINERS).stream().filter(names::contains).toList();
        List<String> ordinary = names.stream()
                .filter(name -> pod.has(PodDraft.CONTAINERS, name) && !init.contains(name))
                .toList();
        List<String> unknown =
                names.stream().filter(name -> !pod.hasContainer(name)).toList();
        return Stream.of(init, ordinary, unknown).flatMap(List::stream).toList();
    }

    /** What was meant before, otherwise the first container that is the application's own. */
    List<String> first(Language language) {
        List<String> before = before(language);
        return before.isEmpty() ? applications().stream().limit(1).toList() : before;
    }

    /** Every container that is the application's own. */
    List<String> applications() {
        List<String> all = names(PodDraft.CONTAINERS);
        Map<String, String> added = record.added();
        List<String> own = all.stream()
                .filter(name -> !HELPERS.contains(name) && !added.containsKey(name))
                .toList();
        return own.isEmpty() ? all.stream().limit(1).toList() : own;
    }

    private List<String> before(Language language) {
        List<String> names = new ArrayList<>();
        for (InjectionRecord.Entry entry : record.of(language.label())) {
            @Nullable String container = entry.container();
            if (container != null) {
                names.add(container);
            }
        }
        return names;
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (Map<String, @Nullable Object> container : Trees.mapsAt(pod.spec(), list)) {
            String name = Trees.textAt(container, "name");
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
