package dev.otelop.injection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record on the pod. */
record RecordAnnotation(PodDraft pod) {

    /** All annotations of an object together, keys and values. */
    private static final int LIMIT = 256 * 1024;

    /** Writes it; an empty one is taken away, and one for which the pod has no room is left out. */
    void write(String json) {
        Map<String, @Nullable Object> metadata = Trees.mapAt(pod.tree(), "metadata");
        Map<String, @Nullable Object> present = Trees.mapAt(metadata, "annotations");
        if (!json.isEmpty() && size(present) + bytes(PodInjector.RECORD_ANNOTATION) + bytes(json) <= LIMIT) {
            pod.editMetadata("annotations").put(PodInjector.RECORD_ANNOTATION, json);
        } else if (present.containsKey(PodInjector.RECORD_ANNOTATION)) {
            pod.editMetadata("annotations").remove(PodInjector.RECORD_ANNOTATION);
        }
    }

    private static int size(Map<String, @Nullable Object> annotations) {
        return annotations.entrySet().stream()
                .filter(annotation -> !annotation.getKey().equals(PodInjector.RECORD_ANNOTATION))
                .mapToInt(annotation -> bytes(annotation.getKey()) + bytes(String.valueOf(annotation.getValue())))
                .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
