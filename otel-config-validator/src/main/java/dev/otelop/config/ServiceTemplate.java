package dev.otelop.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code service} of a {@link CollectorConfigTemplate}.
 *
 * @param telemetry the collector's own telemetry, as a tree
 * @param pipelines by id, {@code traces} or {@code traces/name}
 */
public record ServiceTemplate(
        List<String> extensions, Map<String, @Nullable Object> telemetry, Map<String, PipelineTemplate> pipelines) {

    private static final ServiceTemplate EMPTY =
            new ServiceTemplate(List.of(), Collections.emptyMap(), Collections.emptyMap());

    public ServiceTemplate {
        extensions = List.copyOf(extensions);
        telemetry = Collections.unmodifiableMap(new TreeMap<>(telemetry));
        pipelines = Collections.unmodifiableSortedMap(new TreeMap<>(pipelines));
    }

    public static ServiceTemplate empty() {
        return EMPTY;
    }

    /** This service and one more extension, which is enabled behind the others. */
    public ServiceTemplate withExtension(String id) {
        List<String> more = new ArrayList<>(extensions);
        more.add(id);
        return new ServiceTemplate(more, telemetry, pipelines);
    }

    public ServiceTemplate withTelemetry(Map<String, @Nullable Object> tree) {
        return new ServiceTemplate(extensions, tree, pipelines);
    }

    /** This service with one more pipeline; one of the same id is replaced. */
    public ServiceTemplate withPipeline(String id, PipelineTemplate pipeline) {
        SortedMap<String, PipelineTemplate> more = new TreeMap<>(pipelines);
        more.put(id, pipeline);
        return new ServiceTemplate(extensions, telemetry, more);
    }

    /** Parts without content are left out. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (!extensions.isEmpty()) {
            tree.put("extensions", new ArrayList<>(extensions));
        }
        if (!telemetry.isEmpty()) {
            tree.put("telemetry", telemetry);
        }
        if (!pipelines.isEmpty()) {
            Map<String, Object> trees = new LinkedHashMap<>();
            pipelines.forEach((id, pipeline) -> trees.put(id, pipeline.tree()));
            tree.put("pipelines", trees);
        }
        return tree;
    }
}
