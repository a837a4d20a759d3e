package dev.otelop.operator.cli;

import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigMapping;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.injection.UnknownAnnotation;
import java.util.List;
import java.util.Optional;

/** Finds slips of the pen in the annotations of pods, templates and namespaces. */
final class UnknownAnnotationChecks {

    private UnknownAnnotationChecks() {}

    /** What was found, or empty when nothing was. */
    static Optional<Findings> check(FileObject object) {
        FieldPath annotations = PodTemplate.in(object)
                .map(template -> template.path().key("metadata"))
                .orElse(FieldPath.of("metadata"))
                .key("annotations");
        List<Finding> found = UnknownAnnotation.in(keys(object, annotations)).stream()
                .map(unknown -> unknown.finding(noun(object), annotations.key(unknown.key())))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ObjectPlaces.of(object).place(Findings.of(found)));
    }

    private static List<String> keys(FileObject object, FieldPath annotations) {
        return object.at(annotations) instanceof ConfigMapping mapping
                ? mapping.entries().stream().map(ConfigEntry::key).toList()
                : List.of();
    }

    private static String noun(FileObject object) {
        boolean itself = object.is("", "Namespace") || object.is("", "Pod");
        return itself ? "the " + object.kind() : "the pods";
    }
}
