package dev.otelop.model;

import com.fasterxml.jackson.databind.JavaType;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes the definitions of the custom resources from the classes of the model. */
final class CrdWriter {

    private static final String GROUP = "opentelemetry.io";

    /** Both versions have one schema, so that converting between them changes nothing but the version. */
    private static final List<String> VERSIONS = List.of("v1alpha1", "v1beta1");

    /** The definitions, in the order of {@link Crds#names()}. */
    static final List<CrdWriter> ALL = List.of(
            new CrdWriter("Instrumentation", Instrumentation.class, "v1alpha1")
                    .shortNames("otelinst", "otelinsts")
                    .column("Age", "date", ".metadata.creationTimestamp")
                    .column("Endpoint", "string", ".spec.exporter.endpoint")
                    .column("Sampler", "string", ".spec.sampler.type")
                    .column("Sampler Arg", "string", ".spec.sampler.argument"),
            new CrdWriter("OpAMPBridge", OpAMPBridge.class, "v1alpha1")
                    .column("Age", "date", ".metadata.creationTimestamp")
                    .column("Version", "string", ".status.version")
                    .column("Endpoint", "string", ".spec.endpoint"),
            new CrdWriter("OpenTelemetryCollector", OpenTelemetryCollector.class, "v1beta1")
                    .shortNames("otelcol", "otelcols")
                    .column("Mode", "string", ".spec.mode")
                    .column("Replicas", "integer", ".status.replicas")
                    .column("Ready", "integer", ".status.readyReplicas")
                    .column("Age", "date", ".metadata.creationTimestamp")
                    .column("Version", "string", ".status.version")
                    .wideColumn("Image", "string", ".status.image")
                    .wideColumn("Management", "string", ".spec.managementState")
                    .scale(".spec.replicas", ".status.replicas", ".status.scale.selector")
                    .rule(
                            "(has(self.mode) ? self.mode : 'deployment') == (has(oldSelf.mode) ? oldSelf.mode : 'deployment')",
                            "mode cannot be changed",
                            ".mode")
                    .notInSidecar("additionalContainers", "size(self.additionalContainers) == 0")
                    .notInSidecar("affinity")
                    .notInSidecar("priorityClassName", "self.priorityClassName == ''")
                    .notInSidecar("tolerations", "size(self.tolerations) == 0"));

    private final String kind;
    private final Class<?> type;
    private final String storage;
    private final List<String> shortNames = new ArrayList<>();
    private final List<Map<String, Object>> columns = new ArrayList<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<String, Object> subresources = new TreeMap<>(Map.of("status", Map.of()));

    private CrdWriter(String kind, Class<?> type, String storage) {
        this.kind = kind;
        this.type = type;
        this.storage = storage;
    }

    String name() {
        return plural() + "." + GROUP;
    }

    /** The definition as a tree, keys in the order in which people write them. */
    Map<String, Object> tree(SchemaFacts facts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "apiextensions.k8s.io/v1");
        tree.put("kind", "CustomResourceDefinition");
        tree.put("metadata", Map.of("name", name()));
        tree.put("spec", spec(facts));
        return tree;
    }

    String yaml(SchemaFacts facts) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema()) // quotes "True", which kubectl would read as a boolean
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(tree(facts));
    }

    private Map<String, Object> spec(SchemaFacts facts) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("group", GROUP);
        spec.put("names", names());
        spec.put("scope", "Namespaced");
        spec.put("conversion", Map.of("strategy", "None"));
        spec.put(
                "versions",
                VERSIONS.stream().map(version -> version(version, facts)).toList());
        return spec;
    }

    private Map<String, Object> names() {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("kind", kind);
        names.put("listKind", kind + "List");
        names.put("plural", plural());
        names.put("singular", singular());
        if (!shortNames.isEmpty()) {
            names.put("shortNames", shortNames);
        }
        return names;
    }

    private Map<String, Object> version(String version, SchemaFacts facts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", version);
        tree.put("served", true);
        tree.put("storage", version.equals(storage));
        tree.put("additionalPrinterColumns", columns);
        tree.put("subresources", subresources);
        tree.put("schema", Map.of("openAPIV3Schema", schema(facts)));
        return tree;
    }

    private Map<String, Object> schema(SchemaFacts facts) {
        SchemaWriter writer = new SchemaWriter(facts);
        TreeMap<String, Object> spec = writer.schema(part("spec"));
        if (!rules.isEmpty()) {
            spec.put("x-kubernetes-validations", rules);
        }
        TreeMap<String, Object> properties = new TreeMap<>();
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        properties.put("metadata", Map.of("type", "object"));
        properties.put("spec", spec);
        properties.put("status", writer.schema(part("status")));
        TreeMap<String, Object> root = new TreeMap<>();
        root.put("type", "object");
        root.put("properties", properties);
        return root;
    }

    private JavaType part(String field) {
        return FieldTable.of(FieldTable.type(type)).get(field).type();
    }

    private String singular() {
        return kind.toLowerCase(Locale.ROOT);
    }

    private String plural() {
        return singular() + "s";
    }

    private CrdWriter shortNames(String... names) {
        shortNames.addAll(List.of(names));
        return this;
    }

    private CrdWriter column(String name, String type, String path) {
        columns.add(newColumn(name, type, path));
        return this;
    }

    /** A column that {@code kubectl get -o wide} shows. */
    private CrdWriter wideColumn(String name, String type, String path) {
        Map<String, Object> column = newColumn(name, type, path);
        column.put("priority", 1);
        columns.add(column);
        return this;
    }

    private static Map<String, Object> newColumn(String name, String type, String path) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("type", type);
        column.put("jsonPath", path);
        return column;
    }

    private CrdWriter scale(String spec, String status, String selector) {
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("specReplicasPath", spec);
        scale.put("statusReplicasPath", status);
        scale.put("labelSelectorPath", selector);
        subresources.put("scale", scale);
        return this;
    }

    private CrdWriter rule(String rule, String message, String fieldPath) {
        Map<String, Object> validation = new LinkedHashMap<>();
        validation.put("rule", rule);
        validation.put("message", message);
        validation.put("fieldPath", fieldPath);
        rules.add(validation);
        return this;
    }

    /** Mode sidecar refuses the field, unless it is empty in one of the given ways. */
    private CrdWriter notInSidecar(String field, String... emptiness) {
        List<String> allowed =
                new ArrayList<>(List.of("!has(self.mode)", "self.mode != 'sidecar'", "!has(self." + field + ")"));
        allowed.addAll(List.of(emptiness));
        return rule(String.join(" || ", allowed), "mode sidecar does not support " + field, "." + field);
    }
}
