package dev.otelop.config;

import dev.otelop.catalog.BuiltType;
import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.catalog.Knowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One JSON Schema (2020-12) for whole configurations of one collector, for editors. It says less than the validator, which
 * knows how the parts belong together, and never refuses what the validator accepts without an error: a text with {@code
 * ${…}} may stand for any value, and a type whose settings are not known may have any.
 */
public final class ConfigSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String NAME = "\\s*(/.+)?$";

    private final ValidationTarget target;
    private final ComponentCatalog catalog = ComponentCatalog.standard();
    private final ComponentSchemas components;

    private ConfigSchema(ValidationTarget target) {
        this.target = target;
        this.components = new ComponentSchemas(target.schemasApply());
    }

    /** The schema for a collector as a tree of maps, lists and scalars in a fixed order, without references to elsewhere. */
    public static Map<String, Object> of(ValidationTarget target) {
        return new ConfigSchema(target).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("title", title());
        document.putAll(root());
        document.put("$defs", components.definitions());
        return document;
    }

    private String title() {
        return "Configuration of "
                + target.distribution().label()
                + target.knownVersion().map(version -> " " + version).orElse("");
    }

    private Map<String, Object> root() {
        Map<String, Object> properties = new TreeMap<>();
        for (ComponentKind kind : ComponentKind.values()) {
            properties.put(kind.section(), section(kind));
        }
        properties.put("service", service());
        return SchemaTree.mapping(properties, !target.isReleased());
    }

    private Map<String, Object> section(ComponentKind kind) {
        Map<String, Object> patterns = new TreeMap<>();
        for (String type : catalog.types(kind)) {
            if (has(kind, type)) {
                patterns.put("^\\s*" + type + NAME, component(kind, type));
            }
        }
        Map<String, Object> section = SchemaTree.mapping(new TreeMap<>(), !isCertain());
        section.put("patternProperties", patterns);
        return section;
    }

    /** What nothing certain is known of counts as there. */
    private boolean has(ComponentKind kind, String type) {
        boolean ahead = target.knownVersion()
                .flatMap(version -> catalog.renamedFrom(kind, type).filter(rename -> rename.isAheadOf(version)))
                .isPresent();
        List<Distribution> distributions =
                catalog.lookup(kind, type).map(Knowledge::distributions).orElse(List.of());
        return !ahead
                && (distributions.isEmpty() || !target.isReleased() || distributions.contains(target.distribution()));
    }

    /** True if a type that is not listed is certainly unknown. */
    private boolean isCertain() {
        return target.schemasApply();
    }

    private Map<String, Object> component(ComponentKind kind, String type) {
        Map<String, Object> schema = catalog.built(kind, type)
                .map(BuiltType::schema)
                .flatMap(components::reference)
                .orElseGet(LinkedHashMap::new);
        catalog.rename(kind, type)
                .filter(rename ->
                        target.knownVersion().filter(rename::appliesTo).isPresent())
                .ifPresent(rename -> {
                    schema.put("deprecated", true);
                    schema.put("description", "This type is called `" + rename.to() + "` now.");
                });
        return schema;
    }

    private Map<String, Object> service() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("extensions", SchemaTree.names());
        properties.put("pipelines", pipelines());
        properties.put("telemetry", components.reference("service/telemetry").orElseGet(LinkedHashMap::new));
        return SchemaTree.mapping(properties, !target.isReleased());
    }

    private Map<String, Object> pipelines() {
        String signals = Arrays.stream(Signal.values()).map(Signal::toString).collect(Collectors.joining("|"));
        Map<String, Object> patterns = new TreeMap<>();
        patterns.put("^\\s*(" + signals + ")" + NAME, pipeline());
        Map<String, Object> pipelines = SchemaTree.mapping(new TreeMap<>(), !target.isReleased());
        pipelines.put("patternProperties", patterns);
        return pipelines;
    }

    private Map<String, Object> pipeline() {
        Map<String, Object> lists = new TreeMap<>();
        Sections.PIPELINE_ROLES.forEach(role -> lists.put(role.section(), SchemaTree.names()));
        Map<String, Object> pipeline = SchemaTree.mapping(lists, !target.isReleased());
        pipeline.put(
                "required",
                new ArrayList<>(Stream.of(ComponentKind.EXPORTER, ComponentKind.RECEIVER)
                        .map(ComponentKind::section)
                        .toList()));
        return pipeline;
    }
}
