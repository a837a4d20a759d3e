package dev.otelop.operator.cli;

import dev.otelop.config.ConfigMapping;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.injection.InjectionResult;
import dev.otelop.injection.PodPatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with what injection makes of the pod in it.
 *
 * @param namespace where the pod will live
 */
record InjectedObject(PodTemplate template, String namespace, InjectionResult result) {

    private static final String METADATA = "metadata";

    FileObject object() {
        return template.object();
    }

    boolean changed() {
        return !result.patch().isEmpty();
    }

    /** What the author should know, at its place in the file. */
    Findings findings() {
        return ObjectPlaces.of(object()).place(result.findings().below(template.path()));
    }

    /** The object afterwards. */
    Map<String, Object> tree() {
        return replaced(object().node().tree(), template.path().segments(), pod());
    }

    /** The way from the object as it was to {@link #tree}. */
    PodPatch patch() {
        String prefix = template.path().pointer();
        List<PodPatch.Operation> operations = new ArrayList<>();
        if (changed() && !(template.pod().get(METADATA) instanceof ConfigMapping)) {
            operations.add(new PodPatch.Operation("add", prefix + "/" + METADATA, new LinkedHashMap<>()));
        }
        result.patch()
                .operations()
                .forEach(step -> operations.add(new PodPatch.Operation(step.op(), prefix + step.path(), step.value())));
        return new PodPatch(operations);
    }

    /** The pod afterwards, without what was added to it to make it one. */
    private Map<String, Object> pod() {
        Map<String, Object> before = template.pod().tree();
        Map<String, Object> after = new LinkedHashMap<>(result.pod().tree());
        if (!template.isPod()) {
            after.remove("apiVersion");
            after.remove("kind");
        }
        after.put(METADATA, metadata(map(before.get(METADATA)), map(after.get(METADATA))));
        return after;
    }

    private static Map<String, Object> metadata(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> metadata = new LinkedHashMap<>(after);
        if (!before.containsKey("namespace")) {
            metadata.remove("namespace");
        }
        return metadata;
    }

    private static Map<String, Object> replaced(
            Map<String, Object> tree, List<FieldPath.Segment> path, Map<String, Object> pod) {
        if (path.isEmpty()) {
            return pod;
        }
        String key = ((FieldPath.Key) path.get(0)).name();
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.put(key, replaced(map(tree.get(key)), path.subList(1, path.size()), pod));
        return copy;
    }

    /** Every mapping of an object has texts for keys. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
