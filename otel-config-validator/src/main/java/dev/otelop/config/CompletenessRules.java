package dev.otelop.config;

import java.util.List;
import java.util.Optional;

/** Rules about what must be there: components, pipelines, and both ends of every pipeline. */
final class CompletenessRules {

    static final Rule NO_EXPORTERS = Rule.error(
            "pipeline.no-exporters",
            "A pipeline has no exporter.",
            (subject, report) -> empty(subject.config(), ComponentKind.EXPORTER, report));

    static final Rule NO_EXPORTERS_DEFINED = Rule.error(
            "config.no-exporters",
            "No exporter is defined.",
            (subject, report) -> noneDefined(subject.config().sections(), ComponentKind.EXPORTER, report));

    static final Rule NO_PIPELINES = Rule.error(
            "service.no-pipelines",
            "There is no pipeline.",
            (subject, report) -> noPipelines(subject.config().sections(), report));

    static final Rule NO_RECEIVERS = Rule.error(
            "pipeline.no-receivers",
            "A pipeline has no receiver.",
            (subject, report) -> empty(subject.config(), ComponentKind.RECEIVER, report));

    static final Rule NO_RECEIVERS_DEFINED = Rule.error(
            "config.no-receivers",
            "No receiver is defined.",
            (subject, report) -> noneDefined(subject.config().sections(), ComponentKind.RECEIVER, report));

    private CompletenessRules() {}

    static List<Rule> all() {
        return List.of(NO_EXPORTERS, NO_EXPORTERS_DEFINED, NO_PIPELINES, NO_RECEIVERS, NO_RECEIVERS_DEFINED);
    }

    private static void noPipelines(Sections sections, Report report) {
        Optional<ConfigEntry> pipelines = sections.serviceEntry("pipelines");
        if (isOutline(sections) && !sections.pipelinesAreOpen() && !hasContent(pipelines)) {
            at(pipelines.or(() -> sections.entry("service")), report)
                    .says("the service has no pipeline")
                    .help("add one under `service.pipelines`, with a receiver and an exporter");
        }
    }

    private static void noneDefined(Sections sections, ComponentKind kind, Report report) {
        if (isOutline(sections) && !sections.isOpen(kind) && !hasContent(sections.section(kind))) {
            at(sections.section(kind), report)
                    .says("no %s is defined", kind.word())
                    .help("define at least one under `%s`", kind.section());
        }
    }

    private static void empty(CollectorConfig config, ComponentKind role, Report report) {
        config.pipelines().stream()
                .filter(pipeline -> lacks(pipeline.entry().value(), role))
                .forEach(pipeline -> report.at(pipeline)
                        .says("pipeline `%s` has no %s", pipeline.id(), role.word())
                        .help("list at least one under `%s`, or remove the pipeline", role.section()));
    }

    private static boolean lacks(ConfigNode pipeline, ComponentKind role) {
        if (!(pipeline instanceof ConfigMapping mapping)) {
            return Sections.isNull(pipeline);
        }
        ConfigNode list = mapping.get(role.section());
        return list == null
                || Sections.isNull(list)
                || (list instanceof ConfigList items && items.items().isEmpty());
    }

    /** True if there is an outline that can lack something. */
    private static boolean isOutline(Sections sections) {
        return sections.root().isPresent() && !sections.isEmpty();
    }

    /** False if the entry is absent, null or an empty mapping; anything else is another rule's matter. */
    private static boolean hasContent(Optional<ConfigEntry> entry) {
        return entry.filter(present -> !Sections.isNull(present.value())
                        && !(present.value() instanceof ConfigMapping mapping
                                && mapping.entries().isEmpty()))
                .isPresent();
    }

    private static Report.Draft at(Optional<ConfigEntry> entry, Report report) {
        return entry.map(report::at).orElseGet(report::atRoot);
    }
}
