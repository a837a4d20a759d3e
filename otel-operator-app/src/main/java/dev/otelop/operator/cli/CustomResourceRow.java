package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The status of one custom resource, as the board shows it. */
final class CustomResourceRow {

    private final GenericKubernetesResource resource;

    private CustomResourceRow(GenericKubernetesResource resource) {
        this.resource = resource;
    }

    static BoardRow of(GenericKubernetesResource resource) {
        return new CustomResourceRow(resource).row();
    }

    private BoardRow row() {
        Condition ready = condition("Ready");
        boolean settled = ready != null && ready.isTrue() && isCurrent();
        return new BoardRow(
                ResourceTitle.of(resource),
                text("spec", "mode"),
                replicas(),
                phase(settled),
                settled,
                ready == null ? "the operator has not looked at it yet" : ready.message());
    }

    /** Kinds without pods have no phase in their status. */
    private String phase(boolean settled) {
        String phase = text("status", "phase");
        return phase.isEmpty() ? (settled ? "Ready" : "Waiting") : phase;
    }

    private String replicas() {
        Object replicas = resource.get("status", "replicas");
        // A sidecar runs in the pods of others.
        if (replicas == null || "sidecar".equals(text("spec", "mode"))) {
            return "";
        }
        return Objects.requireNonNullElse(resource.<Object>get("status", "readyReplicas"), 0) + "/" + replicas;
    }

    private boolean isCurrent() {
        Number observed = resource.get("status", "observedGeneration");
        return observed != null
                && observed.longValue() == resource.getMetadata().getGeneration();
    }

    private @Nullable Condition condition(String type) {
        List<Map<String, String>> conditions = resource.get("status", "conditions");
        return conditions == null
                ? null
                : conditions.stream()
                        .filter(condition -> type.equals(condition.get("type")))
                        .map(Condition::of)
                        .findFirst()
                        .orElse(null);
    }

    private String text(String... path) {
        Object value = resource.get((Object[]) path);
        return value == null ? "" : value.toString();
    }

    private record Condition(boolean isTrue, String message) {

        static Condition of(Map<String, String> condition) {
            return new Condition(
                    "True".equals(condition.get("status")), Objects.requireNonNullElse(condition.get("message"), ""));
        }
    }
}
