package dev.otelop.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about what pipelines carry, and what they list. */
final class PipelineRules {

    static final Rule PROFILES_GATE = Rule.warning(
            "pipeline.profiles-gate",
            "A pipeline carries profiles, which the collector supports behind a feature gate only.",
            PipelineRules::profiles);

    static final Rule REPEATED_PROCESSOR = Rule.error(
            "pipeline.repeated-processor", "A pipeline lists a processor twice.", PipelineRules::repeatedProcessors);

    static final Rule REPEATED_REFERENCE = Rule.warning(
            "reference.repeated",
            "A list of receivers, exporters or extensions names a component twice.",
            PipelineRules::repeatedReferences);

    static final Rule UNKNOWN_SIGNAL = Rule.error(
            "pipeline.unknown-signal", "A pipeline's id does not begin with a signal.", PipelineRules::unknownSignals);

    static final Rule UNSUPPORTED_SIGNAL = Rule.error(
            "pipeline.unsupported-signal",
            "A pipeline uses a component that does not handle its signal.",
            PipelineRules::unsupportedSignals);

    private static final List<String> SIGNALS =
            Arrays.stream(Signal.values()).map(Signal::toString).sorted().toList();

    private PipelineRules() {}

    static List<Rule> all() {
        return List.of(PROFILES_GATE, REPEATED_PROCESSOR, REPEATED_REFERENCE, UNKNOWN_SIGNAL, UNSUPPORTED_SIGNAL);
    }

    private static void profiles(Subject subject, Report report) {
        for (Pipeline pipeline : subject.config().pipelines()) {
            if (pipeline.signal() == Signal.PROFILES) {
                report.at(pipeline)
                        .says("pipeline `%s` needs the feature gate `service.profilesSupport`", pipeline.id())
                        .help("start the collector with `--feature-gates=service.profilesSupport`");
            }
        }
    }

    private static void repeatedProcessors(Subject subject, Report report) {
        for (Pipeline pipeline : subject.config().pipelines()) {
            repeated(pipeline.processors())
                    .forEach(reference -> report.at(reference)
                            .says("pipeline `%s` lists processor `%s` twice", pipeline.id(), reference.id())
                            .help(
                                    "remove one, or define a second processor, such as `%s/2`",
                                    reference.id().type()));
        }
    }

    private static void repeatedReferences(Subject subject, Report report) {
        mergingLists(subject.config())
                .flatMap(PipelineRules::repeated)
                .forEach(reference -> report.at(reference)
                        .says(
                                "%s `%s` is listed twice; it runs once",
                                reference.role().word(), reference.id())
                        .help("remove one of the two"));
    }

    /** The lists in which the collector takes two of the same name for one. */
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

    private static void unknownSignals(Subject subject, Report report) {
        for (ConfigEntry entry : subject.config().sections().pipelineEntries()) {
            IdText.of(entry.key())
                    .id()
                    .map(ComponentId::type)
                    .filter(type -> Signal.parse(type).isEmpty())
                    .ifPresent(type -> report.at(entry)
                            .says("`%s` is not a signal that a pipeline can carry", type)
                            .meant(type, () -> SIGNALS, () -> Optional.of("expected one of " + Words.list(SIGNALS))));
        }
    }

    private static void unsupportedSignals(Subject subject, Report report) {
        for (Pipeline pipeline : subject.config().pipelines()) {
            pipeline.references().forEach(reference -> unsupported(subject, pipeline, reference, report));
        }
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
}
