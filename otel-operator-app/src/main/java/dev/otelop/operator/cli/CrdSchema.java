package dev.otelop.operator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.config.ConfigDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a JSON Schema for manifests of the schema in a CustomResourceDefinition, which is of an older kind. */
final class CrdSchema {

    private static final ObjectMapper TREES = new ObjectMapper();

    private CrdSchema() {}

    /** The schema of the newest version that is stored; all versions have the same fields. */
    static Map<String, Object> of(String definition, Map<String, Object> config) {
        JsonNode spec = read(definition).path("spec");
        String kind = spec.path("names").path("kind").asText();
        List<Object> versions = new ArrayList<>();
        JsonNode stored = spec;
        for (JsonNode version : spec.path("versions")) {
            versions.add(
                    spec.path("group").asText() + "/" + version.path("name").asText());
            stored = version.path("storage").asBoolean() ? version : stored;
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", config.get("$schema"));
        schema.put("title", kind);
        schema.putAll(converted(stored.path("schema").path("openAPIV3Schema")));
        Map<String, Object> properties = child(schema, "properties");
        properties.put("apiVersion", Map.of("enum", versions));
        properties.put("kind", Map.of("const", kind));
        properties.put("metadata", Map.of("type", "object"));
        schema.put("required", List.of("apiVersion", "kind", "metadata"));
        if (kind.equals("OpenTelemetryCollector")) {
            embed(config, schema);
        }
        return schema;
    }

    /** A configuration is a text, or follows its own schema. */
    private static void embed(Map<String, Object> config, Map<String, Object> schema) {
        Map<String, Object> definitions = new TreeMap<>(child(config, "$defs"));
        Map<String, Object> whole = new LinkedHashMap<>(config);
        whole.keySet().removeAll(List.of("$schema", "$defs"));
        // Any text: the schema of a mapping would take only one with a reference.
        whole.remove("pattern");
        definitions.put("configuration", whole);
        child(child(child(schema, "properties"), "spec"), "properties")
                .put("config", Map.of("$ref", "#/$defs/configuration"));
        schema.put("$defs", definitions);
    }

    private static Map<String, Object> converted(JsonNode node) {
        Map<String, Object> schema = new TreeMap<>();
        boolean open = node.path("x-kubernetes-preserve-unknown-fields").asBoolean();
        node.properties().forEach(field -> {
            String keyword = field.getKey();
            if (keyword.equals("properties")) {
                Map<String, Object> properties = new TreeMap<>();
                field.getValue()
                        .properties()
                        .forEach(each -> properties.put(each.getKey(), converted(each.getValue())));
                schema.put(keyword, properties);
            } else if (field.getValue().isObject()) {
                schema.put(keyword, converted(field.getValue()));
            } else if (!keyword.startsWith("x-kubernetes-") && !keyword.equals("nullable")) {
                schema.put(keyword, TREES.convertValue(field.getValue(), Object.class));
            }
        });
        if (schema.containsKey("properties") && !open && !schema.containsKey("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        types(node, schema);
        return schema;
    }

    private static void types(JsonNode node, Map<String, Object> schema) {
        if (node.path("x-kubernetes-int-or-string").asBoolean()) {
            schema.remove("anyOf");
            schema.put("type", List.of("integer", "string"));
        } else if (schema.get("type") instanceof String type) {
            // The API server drops null before it looks at a type.
            schema.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> words) {
                List<Object> more = new ArrayList<>(words);
                more.add(null);
                schema.put("enum", more);
            }
        }
    }

    private static JsonNode read(String definition) {
        return TREES.valueToTree(ConfigDocument.parse(definition, "definition").tree());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Object child = parent.get(key);
        if (child instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("the schema has " + key);
    }
}
