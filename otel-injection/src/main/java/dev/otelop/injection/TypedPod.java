package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod as a typed value, and the trees it was read from. Reading is what costs most of an injection, so a part that is
 * still the same tree is not read again.
 *
 * @param metadata what the metadata was read from
 * @param spec what the spec was read from
 */
record TypedPod(
        Pod pod, @Nullable Object metadata, @Nullable Object spec) {

    static final TypedPod UNREAD = new TypedPod(new Pod(), null, null);

    /**
     * The pod in {@code tree}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @SuppressWarnings("ReferenceEquality") // the same tree, not one that looks like it
    TypedPod of(Map<String, @Nullable Object> tree) {
        Object newMetadata = tree.get("metadata");
        Object newSpec = tree.get("spec");
        if (newMetadata == metadata && newSpec == spec) {
            return this;
        }
        Pod read = new Pod(
                "v1",
                "Pod",
                newMetadata == metadata ? pod.getMetadata() : metadata(newMetadata),
                newSpec == spec ? pod.getSpec() : read(newSpec, PodSpec.class),
                null);
        return new TypedPod(read, newMetadata, newSpec);
    }

    /** Who has set which field is a large part of a pod, and no decision rests on it. */
    private static @Nullable ObjectMeta metadata(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            return read(tree, ObjectMeta.class);
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(Trees.asMap(map));
        rest.remove("managedFields");
        return Trees.read(rest, ObjectMeta.class);
    }

    private static <T> @Nullable T read(@Nullable Object tree, Class<T> type) {
        return tree == null ? null : Trees.read(tree, type);
    }
}
