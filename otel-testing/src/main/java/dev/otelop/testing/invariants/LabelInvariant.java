package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and annotations of objects and pods have valid keys and values. */
final class LabelInvariant implements Invariant {

    private static final int LARGEST_ANNOTATIONS = 256 * 1024;

    @Override
    public void check(ObjectSet set, Report report) {
        for (HasMetadata object : set.objects()) {
            metadata(ObjectSet.subject(object), object.getMetadata(), report);
        }
        for (Workload workload : set.workloads()) {
            metadata(workload.subject() + " (pods)", workload.podMetadata(), report);
        }
    }

    private static void metadata(String subject, ObjectMeta metadata, Report report) {
        orEmpty(metadata.getLabels()).forEach((key, value) -> {
            if (!Syntax.key(key)) {
                report.that(subject, "the label key `%s` is not valid".formatted(key));
            }
            if (!Syntax.labelValue(value)) {
                report.that(subject, "the value `%s` of the label %s is not valid".formatted(value, key));
            }
        });
        Map<String, String> annotations = orEmpty(metadata.getAnnotations());
        annotations.forEach((key, value) -> {
            if (!Syntax.key(key)) {
                report.that(subject, "the annotation key `%s` is not valid".formatted(key));
            }
            if (value == null) {
                report.that(subject, "the annotation %s has no value".formatted(key));
            }
        });
        if (size(annotations) > LARGEST_ANNOTATIONS) {
            report.that(subject, "the annotations are larger than 256 KiB");
        }
    }

    private static int size(Map<String, String> annotations) {
        return annotations.entrySet().stream()
                .mapToInt(entry -> (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
