package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of the upstream definitions has a place in ours, with a type that takes its values. */
class UpstreamFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "opentelemetrycollectors, v1alpha1",
        "opentelemetrycollectors, v1beta1",
        "instrumentations, v1alpha1",
        "opampbridges, v1alpha1"
    })
    void everyUpstreamFieldIsAcceptedInEveryVersion(String plural, String upstreamVersion) {
        List<String> fields = Yaml.resource("/upstream-fields/%s-%s.txt".formatted(plural, upstreamVersion))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (Map<String, Object> schema : schemas(plural)) {
            assertThat(refused(fields, schema)).isEmpty();
        }
        assertThat(fields).hasSizeGreaterThan(600);
    }

    /** The schemas of all versions. */
    private static List<Map<String, Object>> schemas(String plural) {
        Object crd = Yaml.tree(Crds.yaml(plural + ".opentelemetry.io"));
        List<Map<String, Object>> schemas = new ArrayList<>();
        for (Object version : (List<?>) at(crd, "spec", "versions")) {
            schemas.add(object(at(version, "schema", "openAPIV3Schema")));
        }
        assertThat(schemas).hasSize(2);
        return schemas;
    }

    private static List<String> refused(List<String> fields, Map<String, Object> root) {
        List<String> refused = new ArrayList<>();
        Deque<Map<String, Object>> schemas = new ArrayDeque<>(List.of(root));
        Deque<String> path = new ArrayDeque<>();
        for (String line : fields) {
            String field = line.strip();
            int depth = (line.length() - field.length()) / 2;
            while (path.size() > depth) {
                path.removeLast();
                schemas.removeLast();
            }
            String[] words = field.split(" ");
            path.addLast(words[0]);
            Map<String, Object> schema = child(schemas.getLast(), words[0]);
            if (schema == null || !takes(schema, words[1])) {
                refused.add(String.join(".", path) + " " + words[1]);
            }
            schemas.addLast(schema == null ? Map.of() : schema);
        }
        return refused;
    }

    /** The schema one step down; an open object without a schema for the step takes anything. */
    private static @Nullable Map<String, Object> child(Map<String, Object> schema, String name) {
        Object child = switch (name) {
            case "[]" -> schema.get("items");
            case "{}" -> schema.get("additionalProperties");
            default -> at(schema, "properties", name);
        };
        return child == null && isOpen(schema) ? Map.of("x-kubernetes-preserve-unknown-fields", true) : object(child);
    }

    private static boolean takes(Map<String, Object> schema, String type) {
        Object ours = schema.get("type");
        if (ours == null) {
            boolean either = Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
            return either ? List.of("int-or-string", "integer", "string").contains(type) : isOpen(schema);
        }
        return ours.equals(type);
    }

    private static boolean isOpen(Map<String, Object> schema) {
        return Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"));
    }

    private static @Nullable Object at(@Nullable Object tree, String... keys) {
        Object value = tree;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object tree) {
        return (Map<String, Object>) tree;
    }
}
