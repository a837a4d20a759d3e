package dev.otelop.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas as trees, and what makes a schema of settings one of a text that people edit. */
final class SchemaTree {

    /** A text in which the collector replaces something. */
    private static final String REFERENCE = "\\$\\{";

    private SchemaTree() {}

    /** A mapping of these keys; null and a reference may take its place. */
    static Map<String, Object> mapping(Map<String, Object> properties, boolean open) {
        Map<String, Object> mapping = new TreeMap<>();
        mapping.put("type", new ArrayList<>(List.of("object", "null", "string")));
        mapping.put("pattern", REFERENCE);
        mapping.put("additionalProperties", open);
        if (!properties.isEmpty()) {
            mapping.put("properties", properties);
        }
        return mapping;
    }

    /** A list of names. Older collectors split a text, so any text may take its place. */
    static Map<String, Object> names() {
        Map<String, Object> name = new TreeMap<>();
        name.put("type", "string");
        Map<String, Object> names = new TreeMap<>();
        names.put("type", new ArrayList<>(List.of("array", "null", "string")));
        names.put("items", name);
        return names;
    }

    /** The same schema for a text: {@code ${…}} may stand anywhere, and unless it is exact, unknown keys too. */
    static Map<String, Object> editable(Object schema, boolean exact) {
        Map<String, Object> editable = new TreeMap<>();
        if (schema instanceof Map<?, ?> map) {
            map.forEach((key, value) -> put(editable, String.valueOf(key), value, exact));
            allowReference(editable);
        }
        return editable;
    }

    private static void put(Map<String, Object> editable, String keyword, Object value, boolean exact) {
        switch (keyword) {
            case "$schema", "title" -> {
                // Both are said once, of the whole.
            }
            case "properties" -> editable.put(keyword, properties((Map<?, ?>) value, exact));
            case "items", "then" -> editable.put(keyword, editable(value, exact));
            case "additionalProperties" -> {
                if (value instanceof Map<?, ?>) {
                    editable.put(keyword, editable(value, exact));
                } else if (exact || !Boolean.FALSE.equals(value)) {
                    editable.put(keyword, value);
                }
            }
            case "type" ->
                editable.put(keyword, ((List<?>) value).stream().distinct().toList());
            case "allOf" -> editable.put(keyword, cases((List<?>) value, exact));
            default -> editable.put(keyword, value);
        }
    }

    private static Map<String, Object> properties(Map<?, ?> properties, boolean exact) {
        Map<String, Object> editable = new TreeMap<>();
        properties.forEach((key, value) -> editable.put(String.valueOf(key), editable(value, exact)));
        return editable;
    }

    /** Conditions stay as they are: they are about what is written. */
    private static List<Object> cases(List<?> cases, boolean exact) {
        List<Object> editable = new ArrayList<>();
        for (Object each : cases) {
            boolean conditional = each instanceof Map<?, ?> map && map.containsKey("then");
            editable.add(conditional ? editable(each, exact) : ofMappings(each));
        }
        return editable;
    }

    /** What may not be there together says nothing about a reference in the place of the mapping. */
    private static Object ofMappings(Object rule) {
        if (!(rule instanceof Map<?, ?> map) || !(map.get("not") instanceof Map<?, ?> refused)) {
            return rule;
        }
        Map<String, Object> mappings = new TreeMap<>();
        refused.forEach((key, value) -> mappings.put(String.valueOf(key), value));
        mappings.put("type", "object");
        Map<String, Object> guarded = new TreeMap<>();
        guarded.put("not", mappings);
        return guarded;
    }

    private static void allowReference(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            schema.remove("enum");
            // As a pattern beside the words, so that editors still offer them.
            Map<String, Object> listed = new TreeMap<>();
            listed.put("enum", new ArrayList<>(words));
            Map<String, Object> reference = new TreeMap<>();
            reference.put("pattern", REFERENCE);
            reference.put("type", "string");
            schema.put("anyOf", new ArrayList<>(List.of(listed, reference)));
            return;
        }
        if (!(schema.get("type") instanceof List<?> types)) {
            return;
        }
        if (!types.contains("string")) {
            List<Object> more = new ArrayList<>(types);
            more.add("string");
            schema.put("type", more);
            schema.put("pattern", REFERENCE);
        } else if (schema.get("pattern") instanceof String pattern) {
            schema.put("pattern", "(?:" + pattern + ")|" + REFERENCE);
        }
    }
}
