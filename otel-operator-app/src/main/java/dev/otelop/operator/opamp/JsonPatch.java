package dev.otelop.operator.opamp;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations of RFC 6902 on one object, that all happen or none: not at all if somebody else changed the object since it
 * was read.
 */
final class JsonPatch {

    private final List<Map<String, @Nullable Object>> operations = new ArrayList<>();
    private final HasMetadata object;
    private boolean hasAnnotations;

    private JsonPatch(HasMetadata object) {
        this.object = object;
        this.hasAnnotations = object.getMetadata().getAnnotations() != null
                && !object.getMetadata().getAnnotations().isEmpty();
    }

    /** A patch of the object as it was read. */
    static JsonPatch of(HasMetadata object) {
        JsonPatch patch = new JsonPatch(object);
        patch.operation(
                "test", "/metadata/resourceVersion", object.getMetadata().getResourceVersion());
        return patch;
    }

    /** Sets a value, in place of the one that is there. */
    JsonPatch set(String path, Object value) {
        operation("add", path, value);
        return this;
    }

    JsonPatch annotate(String name, String value) {
        if (!hasAnnotations) {
            operation("add", "/metadata/annotations", new LinkedHashMap<>());
            hasAnnotations = true;
        }
        operation("add", annotation(name), value);
        return this;
    }

    /** Takes an annotation away if it is there. */
    JsonPatch unannotate(String name) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        if (annotations != null && annotations.containsKey(name)) {
            operations.add(new LinkedHashMap<>(Map.of("op", "remove", "path", annotation(name))));
        }
        return this;
    }

    List<Map<String, @Nullable Object>> operations() {
        return List.copyOf(operations);
    }

    private static String annotation(String name) {
        return "/metadata/annotations/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void operation(String op, String path, Object value) {
        Map<String, @Nullable Object> operation = new LinkedHashMap<>();
        operation.put("op", op);
        operation.put("path", path);
        operation.put("value", value);
        operations.add(operation);
    }
}
