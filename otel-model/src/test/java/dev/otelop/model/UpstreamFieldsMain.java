package dev.otelop.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists the fields of upstream's definitions for {@link UpstreamFieldsTest}. Run by hand when upstream publishes new
 * ones: the first argument is the folder with its {@code opentelemetry.io_*.yaml}, the second {@code upstream-fields}
 * among the test resources.
 */
final class UpstreamFieldsMain {

    private static final String HEAD = """
            # Fields and types of the upstream definition, one a line: indented below what holds them; [] is an element, {} a
            # value of a map, "open" keeps unknown fields.
            """;

    private UpstreamFieldsMain() {}

    public static void main(String[] folders) throws IOException {
        for (String plural : List.of("instrumentations", "opampbridges", "opentelemetrycollectors")) {
            Path definition = Path.of(folders[0], "opentelemetry.io_" + plural + ".yaml");
            Map<?, ?> spec = (Map<?, ?>) ((Map<?, ?>) Yaml.tree(Files.readString(definition))).get("spec");
            for (Object version : (List<?>) spec.get("versions")) {
                Map<?, ?> tree = (Map<?, ?>) version;
                Path list = Path.of(folders[1], plural + "-" + tree.get("name") + ".txt");
                Files.writeString(list, HEAD + fields((Map<?, ?>) tree.get("schema")));
            }
        }
    }

    private static String fields(Map<?, ?> schema) {
        Map<?, ?> parts = (Map<?, ?>) ((Map<?, ?>) schema.get("openAPIV3Schema")).get("properties");
        StringBuilder lines = new StringBuilder();
        for (String part : List.of("spec", "status")) {
            append(part, (Map<?, ?>) parts.get(part), "", lines);
        }
        return lines.toString();
    }

    private static void append(String name, Map<?, ?> schema, String indent, StringBuilder lines) {
        boolean open = Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"));
        lines.append(indent).append(name).append(' ').append(type(schema)).append(open ? " open\n" : "\n");
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            new TreeMap<>(properties)
                    .forEach((field, child) -> append((String) field, (Map<?, ?>) child, indent + "  ", lines));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            append("[]", items, indent + "  ", lines);
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            append("{}", values, indent + "  ", lines);
        }
    }

    private static Object type(Map<?, ?> schema) {
        if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
            return "int-or-string";
        }
        return schema.get("type");
    }
}
