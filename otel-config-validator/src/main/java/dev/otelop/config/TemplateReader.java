package dev.otelop.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents into templates: what can be read is taken, and then compared with the document. */
final class TemplateReader {

    private TemplateReader() {}

    static Optional<CollectorConfigTemplate> read(ConfigDocument document) {
        Map<String, @Nullable Object> root = map(document.tree());
        CollectorConfigTemplate template =
                CollectorConfigTemplate.empty().withService(service(map(root.get("service"))));
        for (ComponentKind kind : ComponentKind.values()) {
            for (Map.Entry<String, @Nullable Object> component :
                    map(root.get(kind.section())).entrySet()) {
                template = template.with(kind, component.getKey(), component.getValue());
            }
        }
        return Optional.of(template)
                .filter(read ->
                        Objects.equals(read.document(document.sourceName()).tree(), document.tree()));
    }

    private static ServiceTemplate service(Map<String, @Nullable Object> tree) {
        ServiceTemplate service =
                new ServiceTemplate(ids(tree.get("extensions")), map(tree.get("telemetry")), Collections.emptyMap());
        for (Map.Entry<String, @Nullable Object> pipeline :
                map(tree.get("pipelines")).entrySet()) {
            service = service.withPipeline(pipeline.getKey(), pipeline(map(pipeline.getValue())));
        }
        return service;
    }

    private static PipelineTemplate pipeline(Map<String, @Nullable Object> tree) {
        return new PipelineTemplate(
                ids(tree.get("receivers")), ids(tree.get("processors")), ids(tree.get("exporters")));
    }

    private static List<String> ids(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static Map<String, @Nullable Object> map(@Nullable Object tree) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
