package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema of our definitions, walked beside something else. */
record OpenSchema(Map<?, ?> keys) {

    private static final Map<String, Object> ANYTHING = Map.of("x-kubernetes-preserve-unknown-fields", true);

    /** The schemas of both versions of a definition. */
    static List<OpenSchema> of(String plural) {
        Map<?, ?> spec = (Map<?, ?>) ((Map<?, ?>) Yaml.tree(Crds.yaml(plural + ".opentelemetry.io"))).get("spec");
        List<OpenSchema> schemas = new ArrayList<>();
        for (Object version : (List<?>) spec.get("versions")) {
            Map<?, ?> schema = (Map<?, ?>) ((Map<?, ?>) version).get("schema");
            schemas.add(new OpenSchema((Map<?, ?>) schema.get("openAPIV3Schema")));
        }
        assertThat(schemas).hasSize(2);
        return schemas;
    }

    /** The schema of a field, an element or a value; null where the API server would prune it. */
    @Nullable
    OpenSchema child(String name) {
        Object child = switch (name) {
            case "[]" -> keys.get("items");
            case "{}" -> keys.get("additionalProperties");
            default -> keys.get("properties") instanceof Map<?, ?> properties ? properties.get(name) : null;
        };
        if (child instanceof Map<?, ?> schema) {
            return new OpenSchema(schema);
        }
        return isOpen() ? new OpenSchema(ANYTHING) : null;
    }

    boolean takes(String type) {
        Object ours = keys.get("type");
        if (ours != null) {
            return ours.equals(type);
        }
        boolean either = Boolean.TRUE.equals(keys.get("x-kubernetes-int-or-string"));
        return either ? List.of("int-or-string", "integer", "string").contains(type) : isOpen();
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(keys.get("x-kubernetes-preserve-unknown-fields"));
    }
}
