package dev.otelop.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the ids of components and pipelines, {@code type} or {@code type/name}. */
final class IdRules {

    private static final String FORM = "write a type, optionally with a name of your own: `otlp`, `otlp/2`";

    static final Rule BAD_COMPONENT_ID =
            Rule.error("component.bad-id", "A component's id is not `type` or `type/name`.", (subject, report) -> {
                Sections sections = subject.config().sections();
                for (ComponentKind kind : ComponentKind.values()) {
                    sections.componentEntries(kind)
                            .forEach(entry -> IdText.of(entry.key())
                                    .problem()
                                    .ifPresent(problem -> report.at(entry)
                                            .says("%s id `%s` %s", kind.word(), entry.key(), problem)
                                            .help(FORM)));
                }
                sections.referenceItems().forEach(item -> referenceProblem(item, report));
            });

    static final Rule COLLIDING_COMPONENT_IDS = Rule.error(
            "component.colliding-ids",
            "Two ids of one section differ by white space only.",
            (subject, report) -> Stream.of(ComponentKind.values())
                    .flatMap(kind -> colliding(subject.config().components(kind), Component::id))
                    .forEach(component -> report.at(component)
                            .says(
                                    "%s id `%s` is the same as another one once white space is taken off",
                                    component.kind().word(), component.entry().key())
                            .help("give one of them another name")));

    static final Rule AMBIGUOUS_ID = Rule.error(
            "component.ambiguous-id",
            "A connector has the id of a receiver or an exporter.",
            (subject, report) -> subject.config()
                    .components(ComponentKind.CONNECTOR)
                    .forEach(connector -> Stream.of(ComponentKind.RECEIVER, ComponentKind.EXPORTER)
                            .filter(kind -> hasSameId(subject.config(), kind, connector))
                            .forEach(kind -> report.at(connector)
                                    .says(
                                            "`%s` is both a connector and %s; a pipeline cannot tell which one it means",
                                            connector.id(), Words.withArticle(kind.word()))
                                    .help(
                                            "rename one of them, for example the connector to `%s/connector`",
                                            connector.id().type()))));

    static final Rule BAD_PIPELINE_ID = Rule.error(
            "pipeline.bad-id",
            "A pipeline's id is not `signal` or `signal/name`.",
            (subject, report) -> subject.config()
                    .sections()
                    .pipelineEntries()
                    .forEach(
                            entry -> IdText.of(entry.key())
                                    .problem()
                                    .ifPresent(
                                            problem -> report.at(entry)
                                                    .says("pipeline id `%s` %s", entry.key(), problem)
                                                    .help(
                                                            "write a signal, optionally with a name of your own: `traces`, `traces/2`"))));

    static final Rule COLLIDING_PIPELINE_IDS = Rule.error(
            "pipeline.colliding-ids",
            "Two pipeline ids differ by white space only.",
            (subject, report) -> colliding(subject.config().pipelines(), Pipeline::id)
                    .forEach(pipeline -> report.at(pipeline)
                            .says(
                                    "pipeline id `%s` is the same as another one once white space is taken off",
                                    pipeline.entry().key())
                            .help("give one of them another name")));

    private IdRules() {}

    static List<Rule> all() {
        return List.of(
                AMBIGUOUS_ID, BAD_COMPONENT_ID, BAD_PIPELINE_ID, COLLIDING_COMPONENT_IDS, COLLIDING_PIPELINE_IDS);
    }

    private static void referenceProblem(ConfigNode item, Report report) {
        if (item instanceof ConfigScalar scalar && scalar.value() instanceof String text) {
            IdText.of(text)
                    .problem()
                    .ifPresent(problem -> report.at(item)
                            .says("component id `%s` %s", text, problem)
                            .help(FORM));
        }
    }

    private static boolean hasSameId(CollectorConfig config, ComponentKind kind, Component connector) {
        return config.components(kind).stream()
                .anyMatch(component -> component.id().equals(connector.id()));
    }

    private static <T, K> Stream<T> colliding(List<T> things, Function<T, K> id) {
        Map<K, Long> counts = things.stream().collect(Collectors.groupingBy(id, Collectors.counting()));
        return things.stream().filter(thing -> counts.getOrDefault(id.apply(thing), 0L) > 1);
    }
}
