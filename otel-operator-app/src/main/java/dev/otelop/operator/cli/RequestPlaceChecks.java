package dev.otelop.operator.cli;

import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigMapping;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds requests for injection that stand where nobody reads them. Only annotations of pods and namespaces are read, and
 * the pods of a workload get those of its template.
 */
final class RequestPlaceChecks {

    static final String MISPLACED = "injection.misplaced-annotation";
    static final String LABEL = "injection.label-not-annotation";

    private static final List<String> PREFIXES =
            List.of("instrumentation.opentelemetry.io/", "sidecar.opentelemetry.io/", "resource.opentelemetry.io/");

    /** The one label of ours: it says what was injected. */
    private static final String INJECTED = "sidecar.opentelemetry.io/injected";

    private RequestPlaceChecks() {}

    /** What was found, or empty when the object asks for nothing. */
    static Optional<Findings> check(FileObject object) {
        return PodTemplate.in(object)
                .filter(RequestPlaceChecks::asks)
                .map(template -> ObjectPlaces.of(object)
                        .place(Findings.of(Stream.concat(misplaced(template), labels(template))
                                .toList())));
    }

    private static boolean asks(PodTemplate template) {
        return Stream.concat(template.outerMetadata().stream(), Stream.of(metadata(template)))
                .flatMap(metadata -> Stream.of(metadata.key("annotations"), metadata.key("labels")))
                .anyMatch(path -> requests(template, path).findAny().isPresent());
    }

    /** A copy beside the annotation that counts does no harm. */
    private static Stream<Finding> misplaced(PodTemplate template) {
        FieldPath right = metadata(template).key("annotations");
        return template.outerMetadata().stream()
                .map(metadata -> metadata.key("annotations"))
                .flatMap(wrong -> requests(template, wrong)
                        .filter(key -> template.object().at(right.key(key)) == null)
                        .map(key -> misplaced(template, wrong.key(key), key, right)));
    }

    private static Finding misplaced(PodTemplate template, FieldPath wrong, String key, FieldPath right) {
        return Finding.of(
                MISPLACED,
                Severity.WARNING,
                wrong,
                "`%s` has no effect on the %s itself: it is read on pods and namespaces"
                        .formatted(key, template.object().kind()),
                "move it to `%s`".formatted(right));
    }

    private static Stream<Finding> labels(PodTemplate template) {
        FieldPath labels = metadata(template).key("labels");
        return requests(template, labels)
                .map(key -> Finding.of(
                        LABEL,
                        Severity.WARNING,
                        labels.key(key),
                        "`%s` has no effect as a label".formatted(key),
                        "make it an annotation: move it to `%s`"
                                .formatted(metadata(template).key("annotations"))));
    }

    private static Stream<String> requests(PodTemplate template, FieldPath path) {
        return template.object().at(path) instanceof ConfigMapping mapping
                ? mapping.entries().stream().map(ConfigEntry::key).filter(RequestPlaceChecks::isRequest)
                : Stream.empty();
    }

    private static boolean isRequest(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith) && !key.equals(INJECTED);
    }

    private static FieldPath metadata(PodTemplate template) {
        return template.path().key("metadata");
    }
}
