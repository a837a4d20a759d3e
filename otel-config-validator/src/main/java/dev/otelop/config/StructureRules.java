package dev.otelop.config;

import dev.otelop.findings.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about the outline that every collector shares: sections, service, pipelines, lists of names. */
final class StructureRules {

    private static final List<String> TOP_LEVEL =
            List.of("connectors", "exporters", "extensions", "processors", "receivers", "service");
    private static final List<String> SERVICE = List.of("extensions", "pipelines", "telemetry");
    private static final List<String> PIPELINE = List.of("exporters", "processors", "receivers");

    static final Rule EMPTY = Rule.error("config.empty", "The configuration says nothing.", (subject, report) -> {
        if (subject.config().sections().isEmpty()) {
            report.atRoot()
                    .says("the configuration is empty")
                    .help("define at least one receiver, one exporter, and a pipeline that uses both");
        }
    });

    static final Rule NOT_A_MAPPING = Rule.error(
            "config.not-a-mapping",
            "A part of the configuration that has named entries is something else.",
            (subject, report) -> namedParts(subject.config().sections()).forEach(part -> part.check(report)));

    static final Rule UNKNOWN_KEY = Rule.error(
            "config.unknown-key",
            "A key is none of the collector's top-level sections.",
            (subject, report) -> subject.config().sections().root().stream()
                    .flatMap(root -> unknown(root, TOP_LEVEL))
                    .forEach(entry -> report.at(entry)
                            .as(subject.errorIfReleased())
                            .says("`%s` is not a section of a collector configuration", entry.key())
                            .meant(
                                    entry.key(),
                                    () -> sectionsLike(subject.config().sections(), entry.key()),
                                    () -> topLevelHelp(subject.config().sections(), entry.key()))));

    static final Rule UNKNOWN_SERVICE_KEY = Rule.error(
            "service.unknown-key",
            "A key of `service` is not one the collector knows.",
            (subject, report) -> subject.config().sections().service().stream()
                    .flatMap(service -> unknown(service, SERVICE))
                    .forEach(entry -> report.at(entry)
                            .as(subject.errorIfReleased())
                            .says("`service` has no key `%s`", entry.key())
                            .meant(entry.key(), () -> SERVICE, () -> expected(SERVICE))));

    static final Rule UNKNOWN_PIPELINE_KEY = Rule.error(
            "pipeline.unknown-key",
            "A key of a pipeline is not one the collector knows.",
            (subject, report) -> subject.config().sections().pipelineEntries().stream()
                    .filter(pipeline -> pipeline.value() instanceof ConfigMapping)
                    .flatMap(pipeline -> unknown((ConfigMapping) pipeline.value(), PIPELINE))
                    .forEach(entry -> report.at(entry)
                            .as(subject.errorIfReleased())
                            .says("a pipeline has no key `%s`", entry.key())
                            .meant(entry.key(), () -> PIPELINE, () -> expected(PIPELINE))));

    static final Rule NOT_A_LIST = Rule.error(
            "reference.not-a-list",
            "A place for a list of component names holds something else.",
            (subject, report) -> subject.config()
                    .sections()
                    .referenceLists()
                    .filter(list -> !isListLike(list.value()))
                    .forEach(list -> report.at(list.value())
                            .as(listSeverity(subject, list.value()))
                            .says("`%s` must be a list of names, and is %s", list.key(), Words.kindOf(list.value()))
                            .help(listHelp(list))));

    static final Rule NOT_A_NAME = Rule.error(
            "reference.not-a-name",
            "An item in a list of component names is not a name.",
            (subject, report) -> subject.config()
                    .sections()
                    .referenceItems()
                    .filter(item -> !(item instanceof ConfigScalar scalar && scalar.value() instanceof String))
                    .forEach(item -> report.at(item)
                            .says("the name of a component is expected here, not %s", Words.kindOf(item))
                            .help("write the name as a plain list item, as in `- otlp`")));

    private StructureRules() {}

    static List<Rule> all() {
        return List.of(
                EMPTY, NOT_A_LIST, NOT_A_MAPPING, NOT_A_NAME, UNKNOWN_KEY, UNKNOWN_PIPELINE_KEY, UNKNOWN_SERVICE_KEY);
    }

    private static Stream<NamedPart> namedParts(Sections sections) {
        Stream<NamedPart> root =
                sections.value().stream().map(value -> new NamedPart("the configuration", value, false));
        Stream<NamedPart> topLevel = TOP_LEVEL.stream()
                .flatMap(key -> sections.entry(key).stream())
                .map(entry -> new NamedPart("`" + entry.key() + "`", entry.value(), true));
        Stream<NamedPart> service = Stream.of("pipelines", "telemetry")
                .flatMap(key -> sections.serviceEntry(key).stream())
                .map(entry -> new NamedPart("`service." + entry.key() + "`", entry.value(), true));
        Stream<NamedPart> pipelines = sections.pipelineEntries().stream()
                .map(entry -> new NamedPart("pipeline `" + entry.key() + "`", entry.value(), true));
        return Stream.of(root, topLevel, service, pipelines).flatMap(parts -> parts);
    }

    private static Stream<ConfigEntry> unknown(ConfigMapping mapping, List<String> known) {
        return mapping.entries().stream().filter(entry -> !known.contains(entry.key()));
    }

    private static boolean isListLike(ConfigNode node) {
        return node instanceof ConfigList || Sections.isUnknown(node) || Sections.isNull(node);
    }

    /** Collectors of the past split a text at its commas. */
    private static Severity listSeverity(Subject subject, ConfigNode node) {
        return node instanceof ConfigScalar scalar && scalar.value() instanceof String
                ? subject.errorIfReleasedSince(ValidationTarget.COVERED)
                : Severity.ERROR;
    }

    /** None where the key is right in another place, or the whole document is another thing. */
    private static List<String> sectionsLike(Sections sections, String key) {
        return isKubernetesObject(sections) || SERVICE.contains(key) ? List.of() : TOP_LEVEL;
    }

    private static boolean isKubernetesObject(Sections sections) {
        return sections.entry("apiVersion").isPresent()
                && sections.entry("kind").isPresent();
    }

    private static Optional<String> topLevelHelp(Sections sections, String key) {
        if (isKubernetesObject(sections)) {
            return Optional.of("this looks like a Kubernetes object; the configuration is only a part of it");
        }
        if (SERVICE.contains(key)) {
            return Optional.of("move it below `service`");
        }
        return expected(TOP_LEVEL);
    }

    private static Optional<String> listHelp(ConfigEntry list) {
        if (list.value() instanceof ConfigScalar scalar) {
            return Optional.of("write `" + list.key() + ": [" + scalar.text() + "]`");
        }
        return Optional.of("put `- ` before each name, and leave out the `:` behind it");
    }

    private static Optional<String> expected(List<String> keys) {
        return Optional.of("expected one of " + Words.list(keys));
    }

    /** A part that must be a mapping; empty parts are fine except where the part is the whole. */
    private record NamedPart(String name, ConfigNode node, boolean mayBeUnknown) {

        void check(Report report) {
            boolean fine = node instanceof ConfigMapping
                    || Sections.isNull(node)
                    || (mayBeUnknown && Sections.isUnknown(node));
            if (!fine) {
                report.at(node)
                        .says("%s must be a mapping, and is %s", name, Words.kindOf(node))
                        .help("write `key: value` entries below it");
            }
        }
    }
}
