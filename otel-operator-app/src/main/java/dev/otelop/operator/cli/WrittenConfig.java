package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * A collector configuration as it stands in a file: the file itself, or a part of a manifest in it.
 *
 * @param title the file, and the object in it
 * @param file the file it stands in
 * @param document the document of the file that holds it
 * @param place where it stands in that document, the root when the file is the configuration
 * @param config the configuration, with its places in the file
 * @param target the collector it is meant for
 */
record WrittenConfig(
        String title,
        SourceFile file,
        FileDocument document,
        FieldPath place,
        ConfigDocument config,
        ValidationTarget target) {

    private static final FieldPath SPEC_CONFIG = FieldPath.of("spec", "config");

    /** The configurations of a file in their order; none when it holds none, or cannot be read. */
    static List<WrittenConfig> in(SourceFile file, ValidationTarget target) {
        List<FileDocument> documents = FileDocument.of(file);
        if (documents.stream().anyMatch(document -> !document.objects().isEmpty())) {
            return documents.stream()
                    .flatMap(document -> document.objects().stream())
                    .flatMap(object -> of(file, object, target).stream())
                    .toList();
        }
        return FileCheck.isConfiguration(file, documents) && !documents.isEmpty()
                ? List.of(new WrittenConfig(
                        file.name(),
                        file,
                        documents.get(0),
                        FieldPath.root(),
                        ConfigDocument.parse(file.text(), file.name()),
                        target))
                : List.of();
    }

    private static List<WrittenConfig> of(SourceFile file, FileObject object, ValidationTarget target) {
        if (object.isOurs("OpenTelemetryCollector") && object.holds(SPEC_CONFIG)) {
            ValidationTarget own = Optional.of(object.text("spec", "image"))
                    .filter(image -> !image.isEmpty())
                    .map(ValidationTarget::ofImage)
                    .orElse(target);
            return List.of(of(file, object, SPEC_CONFIG, object.title(), own));
        }
        return ObjectChecks.configurations(object).stream()
                .map(entry -> {
                    FieldPath place = FieldPath.of("data", entry.key());
                    return of(file, object, place, object.title() + " " + entry.key(), target);
                })
                .toList();
    }

    private static WrittenConfig of(
            SourceFile file, FileObject object, FieldPath place, String title, ValidationTarget target) {
        return new WrittenConfig(
                file.name() + ": " + title,
                file,
                object.document(),
                object.node().path().append(place),
                object.within(place),
                target);
    }

    /** True if the configuration is the whole file. */
    boolean isFile() {
        return place.isRoot();
    }
}
