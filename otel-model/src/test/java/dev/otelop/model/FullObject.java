package dev.otelop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object with a valid value in every field that an upstream definition has. */
final class FullObject {

    private FullObject() {}

    static Map<String, Object> of(UpstreamField root, OpenSchema schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (UpstreamField field : root.children()) {
            object.put(field.name().equals("{}") ? "key" : field.name(), value(field, schema.child(field.name())));
        }
        return object;
    }

    private static Object value(UpstreamField field, OpenSchema schema) {
        if (schema.keys().get("enum") instanceof List<?> words) {
            return words.get(words.size() - 1);
        }
        return switch (field.type()) {
            case "string" -> "date-time".equals(schema.keys().get("format")) ? "2026-01-01T00:00:00Z" : "text";
            case "integer" -> 1;
            case "int-or-string" -> "10";
            case "boolean" -> true;
            case "array" -> List.of(value(field.children().get(0), schema.child("[]")));
            case "object" -> field.children().isEmpty() ? Map.of("any", List.of(1)) : of(field, schema);
            default -> throw new IllegalStateException("no value for " + field);
        };
    }
}
