package dev.otelop.injection;

import dev.otelop.model.Labels;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pods that are left alone whatever they ask for. The API server does not even ask about them. */
final class Exclusion {

    private Exclusion() {}

    static Optional<Refusal> of(PodSource pod, NamespaceFacts namespace, InjectionSettings settings) {
        if (settings.excludes(namespace.name())) {
            return Optional.of(Refusal.of(
                    InjectionRule.NAMESPACE_EXCLUDED,
                    "pods of namespace `%s` are left alone".formatted(namespace.name()),
                    "run the pod in another namespace"));
        }
        Map<String, @Nullable Object> labels = Trees.mapAt(Trees.mapAt(pod.tree(), "metadata"), "labels");
        return Labels.OPERATOR.equals(labels.get(Labels.MANAGED_BY))
                ? Optional.of(Refusal.of(
                        InjectionRule.OPERATORS_OWN,
                        "the pod is the operator's own: a collector, or what belongs to one",
                        "remove the label `%s: %s` if it is not".formatted(Labels.MANAGED_BY, Labels.OPERATOR)))
                : Optional.empty();
    }
}
