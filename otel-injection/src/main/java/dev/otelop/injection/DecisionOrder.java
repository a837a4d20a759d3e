package dev.otelop.injection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sidecar first, then the plain request, then by language; within these as the containers stand in the pod. */
record DecisionOrder(PodSource pod) {

    List<Decided> sorted(List<Decided> decided) {
        List<String> containers = containers();
        return decided.stream()
                .sorted(Comparator.<Decided>comparingInt(
                                one -> subject(one.decision().subject()))
                        .thenComparingInt(
                                one -> position(containers, one.decision().container()))
                        .thenComparing(
                                one -> PodSecurityBaseline.text(one.decision().container())))
                .toList();
    }

    private static int subject(String subject) {
        List<String> subjects = new ArrayList<>(List.of(Decision.SIDECAR, Decision.INSTRUMENTATION));
        Stream.of(Language.values()).map(Language::label).forEach(subjects::add);
        return subjects.indexOf(subject);
    }

    private static int position(List<String> containers, @Nullable String container) {
        int position = container == null ? -1 : containers.indexOf(container);
        return container != null && position < 0 ? containers.size() : position;
    }

    private List<String> containers() {
        Map<String, @Nullable Object> spec = Trees.mapAt(pod.tree(), "spec");
        return Stream.of(PodDraft.INIT_CONTAINERS, PodDraft.CONTAINERS)
                .flatMap(list -> Trees.mapsAt(spec, list).stream())
                .map(container -> String.valueOf(container.get("name")))
                .toList();
    }
}
