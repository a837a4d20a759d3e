package dev.otelop.operator.gather;

import dev.otelop.injection.PodSource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first link of a pod's chain of owners. */
final class PodOwner {

    private PodOwner() {}

    /** The reference to whoever controls the pod; null if nobody does. */
    static @Nullable OwnerReference of(PodSource pod) {
        Object references =
                pod.tree().get("metadata") instanceof Map<?, ?> metadata ? metadata.get("ownerReferences") : null;
        if (!(references instanceof List<?> list)) {
            return null;
        }
        return list.stream()
                .filter(reference -> reference instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("controller")))
                .findFirst()
                .map(reference -> link((Map<?, ?>) reference))
                .orElse(null);
    }

    private static OwnerReference link(Map<?, ?> reference) {
        return new OwnerReferenceBuilder()
                .withApiVersion(text(reference, "apiVersion"))
                .withKind(text(reference, "kind"))
                .withName(text(reference, "name"))
                .withUid(text(reference, "uid"))
                .withController(true)
                .build();
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
