package dev.otelop.operator.cli;

import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pod that an object of a file is or makes.
 *
 * @param path where it stands in the object; the root of a Pod is the pod itself
 * @param pod its metadata and spec
 */
record PodTemplate(FileObject object, FieldPath path, ConfigMapping pod) {

    private static final FieldPath USUAL = FieldPath.of("spec", "template");

    private static final List<Row> TABLE = List.of(
            new Row("", "Pod", FieldPath.root()),
            new Row("", "PodTemplate", FieldPath.of("template")),
            new Row("", "ReplicationController", USUAL),
            new Row("apps", "DaemonSet", USUAL),
            new Row("apps", "Deployment", USUAL),
            new Row("apps", "ReplicaSet", USUAL),
            new Row("apps", "StatefulSet", USUAL),
            new Row("batch", "CronJob", FieldPath.of("spec", "jobTemplate", "spec", "template")),
            new Row("batch", "Job", USUAL));

    /** Empty for an object that makes no pods. One of a kind we do not know makes them if it looks like it. */
    static Optional<PodTemplate> in(FileObject object) {
        Optional<FieldPath> known = TABLE.stream()
                .filter(row -> object.is(row.group(), row.kind()))
                .map(Row::path)
                .findFirst();
        if (known.isPresent()) {
            return at(object, known.get());
        }
        return at(object, USUAL).filter(PodTemplate::hasContainers);
    }

    /** True for a pod, false for a template that somebody makes pods of. */
    boolean isPod() {
        return path.isRoot();
    }

    /** The paths of all metadata above the pod's own: that of the object, and of templates in between. */
    List<FieldPath> outerMetadata() {
        List<FieldPath> metadata = new ArrayList<>();
        for (FieldPath above = path; !above.isRoot(); ) {
            above = above.parent();
            FieldPath candidate = above.key("metadata");
            if (object.at(candidate) != null) {
                metadata.add(0, candidate);
            }
        }
        return metadata;
    }

    /** The pod as it would be created in {@code namespace}, for lack of anything better without a name. */
    Map<String, Object> asPod(String namespace) {
        Map<String, Object> metadata = new LinkedHashMap<>(metadata());
        metadata.put("namespace", namespace);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("apiVersion", "v1");
        whole.put("kind", "Pod");
        whole.put("metadata", metadata);
        pod.tree().forEach(whole::putIfAbsent);
        return whole;
    }

    private Map<String, Object> metadata() {
        return pod.get("metadata") instanceof ConfigMapping mapping ? mapping.tree() : Map.of();
    }

    private boolean hasContainers() {
        return pod.get("spec") instanceof ConfigMapping spec && spec.get("containers") instanceof ConfigList;
    }

    private static Optional<PodTemplate> at(FileObject object, FieldPath path) {
        @Nullable ConfigNode node = object.at(path);
        return node instanceof ConfigMapping pod ? Optional.of(new PodTemplate(object, path, pod)) : Optional.empty();
    }

    private record Row(String group, String kind, FieldPath path) {}
}
