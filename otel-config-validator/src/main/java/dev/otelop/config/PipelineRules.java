package dev.otelop.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about what pipelines there must be, and what each must hold. */
final class PipelineRules {

    static final Rule NO_RECEIVERS_DEFINED = Rule.error(
            "config.no-receivers",
            "No receiver is defined.",
            (subject, report) -> noneDefined(subject.config().sections(), ComponentKind.RECEIVER, report));

    static final Rule NO_EXPORTERS_DEFINED = Rule.error(
            "config.no-exporters",
            "No exporter is defined.",
            (subject, report) -> noneDefined(subject.config().sections(), ComponentKind.EXPORTER, report));

    static final Rule NO_PIPELINES = Rule.error("service.no-pipelines", "There is no pipeline.", (subject, report) -> {
        Sections sections = subject.config().sections();
        if (isOutline(sections) && !sections.pipelinesAreOpen() && !hasContent(sections.serviceEntry("pipelines"))) {
            at(sections.serviceEntry("pipelines").or(() -> sections.entry("service")), report)
                    .says("the service has no pipeline")
                    .help("add one under `service.pipelines`, with a receiver and an exporter");
        }
    });

    static final Rule UNKNOWN_SIGNAL = Rule.error(
            "pipeline.unknown-signal",
            "A pipeline's id does not begin with a signal.",
            (subject, report) -> subject.config()
                    .sections()
                    .pipelineEntries()
                    .forEach(entry -> IdText.of(entry.key())
                            .id()
                            .filter(id -> Signal.parse(id.type()).isEmpty())
                            .ifPresent(id -> report.at(entry)
                                    .says("`%s` is not a signal that a pipeline can carry", id.type())
                                    .help(Suggestions.didYouMean(id.type(), signals())
                                            .or(() -> Optional.of("expected one of " + Words.list(signals())))))));

    static final Rule NO_RECEIVERS = Rule.error(
            "pipeline.no-receivers",
            "A pipeline has no receiver.",
            (subject, report) -> empty(subject.config(), ComponentKind.RECEIVER, report));

    static final Rule NO_EXPORTERS = Rule.error(
            "pipeline.no-exporters",
            "A pipeline has no exporter.",
            (subject, report) -> empty(subject.config(), ComponentKind.EXPORTER, report));

    static final Rule REPEATED_PROCESSOR = Rule.error(
            "pipeline.repeated-processor",
            "A pipeline lists a processor twice.",
            (subject, report) -> subject.config()
                    .pipelines()
                    .forEach(pipeline -> repeated(pipeline.processors())
                            .forEach(reference -> report.at(reference)
                                    .says("pipeline `%s` lists processor `%s` twice", pipeline.id(), reference.id())
                                    .help(
                                            "remove one, or define a second processor, such as `%s/2`",
                                            reference.id().type()))));

    static final Rule REPEATED_REFERENCE = Rule.warning(
            "reference.repeated",
            "A list of receivers, exporters or extensions names a component twice.",
            (subject, report) -> mergingLists(subject.config())
                    .flatMap(PipelineRules::repeated)
                    .forEach(reference -> report.at(reference)
                            .says(
                                    "%s `%s` is listed twice; it runs once",
                                    reference.role().word(), reference.id())
                            .help("remove one of the two")));

    static final Rule PROFILES_GATE = Rule.warning(
            "pipeline.profiles-gate",
            "A pipeline carries profiles, which the collector supports behind a feature gate only.",
            (subject, report) -> subject.config().pipelines().stream()
                    .filter(pipeline -> pipeline.signal() == Signal.PROFILES)
                    .forEach(pipeline -> report.at(pipeline)
                            .says("pipeline `%s` needs the feature gate `service.profilesSupport`", pipeline.id())
                            .help("start the collector with `--feature-gates=service.profilesSupport`")));

    static final Rule UNSUPPORTED_SIGNAL = Rule.error(
            "pipeline.unsupported-signal",
            "A pipeline uses a component that does not handle its signal.",
            (subject, report) -> subject.config()
                    .pipelines()
                    .forEach(pipeline -> pipeline.references()
                            .forEach(reference -> unsupported(subject, pipeline, reference, report))));

    private PipelineRules() {}

    static List<Rule> all() {
        return List.of(
                NO_EXPORTERS,
                NO_EXPORTERS_DEFINED,
                NO_PIPELINES,
                NO_RECEIVERS,
                NO_RECEIVERS_DEFINED,
                PROFILES_GATE,
                REPEATED_PROCESSOR,
                REPEATED_REFERENCE,
                UNKNOWN_SIGNAL,
                UNSUPPORTED_SIGNAL);
    }

    private static void noneDefined(Sections sections, ComponentKind kind, Report report) {
        if (isOutline(sections) && !sections.isOpen(kind) && !hasContent(sections.section(kind))) {
            at(sections.section(kind), report)
                    .says("no %s is defined", kind.word())
                    .help("define at least one under `%s`", kind.section());
        }
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

    private static Stream<List<Reference>> mergingLists(CollectorConfig config) {
        Stream<List<Reference>> pipelines =
                config.pipelines().stream().flatMap(pipeline -> Stream.of(pipeline.receivers(), pipeline.exporters()));
        List<Reference> extensions = config.references().stream()
                .filter(reference -> reference.role() == ComponentKind.EXTENSION)
                .toList();
        return Stream.concat(pipelines, Stream.of(extensions));
    }

    private static Stream<Reference> repeated(List<Reference> references) {
        Set<ComponentId> seen = new HashSet<>();
        return references.stream().filter(reference -> !seen.add(reference.id()));
    }

    private static void unsupported(Subject subject, Pipeline pipeline, Reference reference, Report report) {
        List<Component> targets = subject.config().targets(reference);
        if (targets.size() != 1 || targets.get(0).kind() == ComponentKind.CONNECTOR) {
            return;
        }
        subject.catalog()
                .lookup(reference.role(), reference.id().type())
                .filter(known -> !known.mayHandle(pipeline.signal()))
                .ifPresent(known -> report.at(reference)
                        .as(subject.errorIfCovered())
                        .says("%s `%s` does not handle %s", reference.role().word(), reference.id(), pipeline.signal())
                        .help("it handles %s", Words.list(known.signals())));
    }

    private static List<String> signals() {
        return Arrays.stream(Signal.values()).map(Signal::toString).sorted().toList();
    }
}
