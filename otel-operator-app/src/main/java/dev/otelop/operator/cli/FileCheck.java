package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Silencing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Finds everything that is wrong with one file, whatever it holds that we know. */
final class FileCheck {

    /** What only we could have something to say about, though it cannot be read. */
    private static final Pattern OURS = Pattern.compile(
            "^(?:receivers|exporters|service):|^\\s*\"?kind\"?:\\s*\"?(?:OpenTelemetryCollector|Instrumentation|OpAMPBridge)\\b",
            Pattern.MULTILINE);

    private static final List<String> SECTIONS =
            List.of("receivers", "processors", "exporters", "connectors", "extensions", "service");

    private final ValidationTarget target;
    private final ObjectChecks objects;
    private final Function<SourceFile, ConfigDocument> reading;
    private final UnaryOperator<Findings> telling;

    FileCheck(ValidationTarget target, ObjectChecks objects) {
        this(target, objects, file -> ConfigDocument.parse(file.text(), file.name()), findings -> findings);
    }

    private FileCheck(
            ValidationTarget target,
            ObjectChecks objects,
            Function<SourceFile, ConfigDocument> reading,
            UnaryOperator<Findings> telling) {
        this.target = target;
        this.objects = objects;
        this.reading = reading;
        this.telling = telling;
    }

    /** The same check for files that are configurations, as a collector in these surroundings reads them. */
    FileCheck in(SurroundingOptions surroundings, Terminal terminal) {
        return new FileCheck(
                target,
                objects,
                file -> surroundings.expand(reading.apply(file), file.text(), terminal),
                surroundings::hide);
    }

    /** What was found, or empty when the file holds nothing we know. Comments of the file silence what they name. */
    Optional<Findings> check(SourceFile file) {
        Silencing silencing = Silencing.in(file.text(), file.name());
        return findings(file).map(found -> silencing.apply(found).and(silencing.mistakes(found)));
    }

    private Optional<Findings> findings(SourceFile file) {
        List<FileDocument> documents = FileDocument.of(file);
        if (documents.stream().allMatch(document -> document.objects().isEmpty())) {
            return isConfiguration(file, documents) ? Optional.of(configuration(file)) : Optional.empty();
        }
        return documents.stream()
                .flatMap(document -> findings(document).stream())
                .reduce(Findings::and);
    }

    private Findings configuration(SourceFile file) {
        return telling.apply(ConfigValidator.standard().validate(reading.apply(file), target));
    }

    /** A file that the user named is meant to be one; in a folder it has to look like one. */
    static boolean isConfiguration(SourceFile file, List<FileDocument> documents) {
        if (file.named() || documents.isEmpty()) {
            return file.named();
        }
        return documents
                .get(0)
                .content()
                .root()
                .map(root -> root instanceof ConfigMapping mapping
                        && SECTIONS.stream().filter(mapping.keys()::contains).count() > 1)
                .orElseGet(() -> OURS.matcher(file.text()).find());
    }

    private Optional<Findings> findings(FileDocument document) {
        if (document.content().root().isEmpty()) {
            return OURS.matcher(document.text()).find()
                    ? Optional.of(document.content().syntax())
                    : Optional.empty();
        }
        return document.objects().stream()
                .map(objects::check)
                .flatMap(Optional::stream)
                .reduce(Findings::and)
                .map(findings -> findings.and(document.content().syntax()));
    }
}
