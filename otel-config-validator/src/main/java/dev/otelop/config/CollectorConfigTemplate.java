package dev.otelop.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A collector configuration made by a program: components by id, each with its settings as a tree of maps, lists,
 * strings, numbers, booleans and nulls (null for defaults), and the service that uses them.
 *
 * <pre>{@code
 * String yaml = CollectorConfigTemplate.empty()
 *     .with(ComponentKind.RECEIVER, "otlp", Map.of("protocols", Map.of("grpc", Map.of())))
 *     .with(ComponentKind.EXPORTER, "debug", null)
 *     .withService(ServiceTemplate.empty()
 *         .withPipeline("traces", new PipelineTemplate(List.of("otlp"), List.of(), List.of("debug"))))
 *     .toYaml();
 * }</pre>
 *
 * <p>Immutable as long as nobody changes the trees it was given. Equal templates give the same text, whatever the order
 * of their maps. Nothing is checked: the text is for {@link ConfigValidator} as any other.
 */
public record CollectorConfigTemplate(
        Map<String, @Nullable Object> receivers,
        Map<String, @Nullable Object> processors,
        Map<String, @Nullable Object> exporters,
        Map<String, @Nullable Object> connectors,
        Map<String, @Nullable Object> extensions,
        ServiceTemplate service) {

    private static final CollectorConfigTemplate EMPTY = new CollectorConfigTemplate(
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            ServiceTemplate.empty());

    public CollectorConfigTemplate {
        receivers = sorted(receivers);
        processors = sorted(processors);
        exporters = sorted(exporters);
        connectors = sorted(connectors);
        extensions = sorted(extensions);
    }

    public static CollectorConfigTemplate empty() {
        return EMPTY;
    }

    /** The template that gives this document back; empty when the document holds anything a template cannot say. */
    public static Optional<CollectorConfigTemplate> of(ConfigDocument document) {
        return TemplateReader.read(document);
    }

    /** This template with one more component; one of the same kind and id is replaced. */
    public CollectorConfigTemplate with(ComponentKind kind, String id, @Nullable Object settings) {
        SortedMap<String, @Nullable Object> more = new TreeMap<>(components(kind));
        more.put(id, settings);
        return new CollectorConfigTemplate(
                kind == ComponentKind.RECEIVER ? more : receivers,
                kind == ComponentKind.PROCESSOR ? more : processors,
                kind == ComponentKind.EXPORTER ? more : exporters,
                kind == ComponentKind.CONNECTOR ? more : connectors,
                kind == ComponentKind.EXTENSION ? more : extensions,
                service);
    }

    public CollectorConfigTemplate withService(ServiceTemplate other) {
        return new CollectorConfigTemplate(receivers, processors, exporters, connectors, extensions, other);
    }

    /** The components of one kind with their settings, by id. */
    public Map<String, @Nullable Object> components(ComponentKind kind) {
        return switch (kind) {
            case RECEIVER -> receivers;
            case PROCESSOR -> processors;
            case EXPORTER -> exporters;
            case CONNECTOR -> connectors;
            case EXTENSION -> extensions;
        };
    }

    /** The configuration as a document of which only the tree is known. */
    public ConfigDocument document(String sourceName) {
        return ConfigDocument.ofTree(tree(), sourceName);
    }

    /** The configuration as YAML in canonical form; parts without content are left out. */
    public String toYaml() {
        return document("").text();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (ComponentKind kind : ComponentKind.values()) {
            if (!components(kind).isEmpty()) {
                tree.put(kind.section(), components(kind));
            }
        }
        if (!service.tree().isEmpty()) {
            tree.put("service", service.tree());
        }
        return tree;
    }

    private static SortedMap<String, @Nullable Object> sorted(Map<String, @Nullable Object> components) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(components));
    }
}
