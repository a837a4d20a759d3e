package dev.otelop.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pipeline of a {@link CollectorConfigTemplate}: component ids, in the order in which telemetry meets processors. */
public record PipelineTemplate(List<String> receivers, List<String> processors, List<String> exporters) {

    public PipelineTemplate {
        receivers = List.copyOf(receivers);
        processors = List.copyOf(processors);
        exporters = List.copyOf(exporters);
    }

    /** Lists without an id are left out. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "receivers", receivers);
        put(tree, "processors", processors);
        put(tree, "exporters", exporters);
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            tree.put(key, new ArrayList<>(ids));
        }
    }
}
