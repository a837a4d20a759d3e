package dev.otelop.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules about the ids of components and pipelines, {@code type} or {@code type/name}. */
final class IdRules {

    static final Rule AMBIGUOUS_ID = Rule.error(
            "component.ambiguous-id", "A connector has the id of a receiver or an exporter.", IdRules::ambiguousIds);

    static final Rule BAD_COMPONENT_ID =
            Rule.error("component.bad-id", "A component's id is not `type` or `type/name`.", IdRules::badComponentIds);

    static final Rule BAD_PIPELINE_ID =
            Rule.error("pipeline.bad-id", "A pipeline's id is not `signal` or `signal/name`.", IdRules::badPipelineIds);

    static final Rule COLLIDING_COMPONENT_IDS = Rule.error(
            "component.colliding-ids",
            "Two ids of one section differ by white space only.",
            IdRules::collidingComponentIds);

    static final Rule COLLIDING_PIPELINE_IDS = Rule.error(
            "pipeline.colliding-ids", "Two pipeline ids differ by white space only.", IdRules::collidingPipelineIds);

    static final Rule PADDED_COMPONENT_ID = Rule.warning(
            "component.padded-id",
            "White space around a component's id makes the collector overlook its settings.",
            IdRules::paddedComponentIds);

    private static final String FORM = "write a type, optionally with a name of your own: `otlp`, `otlp/2`";

    private IdRules() {}

    static List<Rule> all() {
        return List.of(
                AMBIGUOUS_ID,
                BAD_COMPONENT_ID,
                BAD_PIPELINE_ID,
                COLLIDING_COMPONENT_IDS,
                COLLIDING_PIPELINE_IDS,
                PADDED_COMPONENT_ID);
    }

    private static void ambiguousIds(Subject subject, Report report) {
        for (Component connector : subject.config().components(ComponentKind.CONNECTOR)) {
            for (Component other : subject.config().called(connector.id())) {
                if (other.kind() == ComponentKind.RECEIVER || other.kind() == ComponentKind.EXPORTER) {
                    report.at(connector)
                            .says(
                                    "`%s` is both a connector and %s; a pipeline cannot tell which one it means",
                                    connector.id(),
                                    Words.withArticle(other.kind().word()))
                            .help(
                                    "rename one of them, for example the connector to `%s/connector`",
                                    connector.id().type());
                }
            }
        }
    }

    private static void badComponentIds(Subject subject, Report report) {
        Sections sections = subject.config().sections();
        for (ComponentKind kind : ComponentKind.values()) {
            for (ConfigEntry entry : sections.componentEntries(kind)) {
                IdText.of(entry.key())
                        .problem()
                        .ifPresent(problem -> report.at(entry)
                                .says("%s id `%s` %s", kind.word(), entry.key(), problem)
                                .help(FORM));
            }
        }
        sections.referenceItems().forEach(item -> badReference(item, report));
    }

    private static void badReference(ConfigNode item, Report report) {
        if (item instanceof ConfigScalar scalar && scalar.value() instanceof String text) {
            IdText.of(text)
                    .problem()
                    .ifPresent(problem -> report.at(item)
                            .says("component id `%s` %s", text, problem)
                            .help(FORM));
        }
    }

    private static void badPipelineIds(Subject subject, Report report) {
        for (ConfigEntry entry : subject.config().sections().pipelineEntries()) {
            IdText.of(entry.key())
                    .problem()
                    .ifPresent(problem -> report.at(entry)
                            .says("pipeline id `%s` %s", entry.key(), problem)
                            .help("write a signal, optionally with a name of your own: `traces`, `traces/2`"));
        }
    }

    private static void collidingComponentIds(Subject subject, Report report) {
        for (ComponentKind kind : ComponentKind.values()) {
            for (Component component : colliding(subject.config().components(kind), Component::id)) {
                collision(kind.word(), component.entry(), report);
            }
        }
    }

    private static void collidingPipelineIds(Subject subject, Report report) {
        for (Pipeline pipeline : colliding(subject.config().pipelines(), Pipeline::id)) {
            collision("pipeline", pipeline.entry(), report);
        }
    }

    private static void paddedComponentIds(Subject subject, Report report) {
        for (Component component : subject.config().components()) {
            if (!component.entry().key().equals(component.id().toString())) {
                report.at(component)
                        .says(
                                "the collector knows this %s as `%s`, and overlooks settings under a key with white space",
                                component.kind().word(), component.id())
                        .help("write `%s`", component.id());
            }
        }
    }

    private static void collision(String word, ConfigEntry entry, Report report) {
        report.at(entry)
                .says("%s id `%s` is the same as another one once white space is taken off", word, entry.key())
                .help("give one of them another name");
    }

    private static <T, K> List<T> colliding(List<T> things, Function<T, K> id) {
        Map<K, Long> counts = things.stream().collect(Collectors.groupingBy(id, Collectors.counting()));
        return things.stream()
                .filter(thing -> counts.getOrDefault(id.apply(thing), 0L) > 1)
                .toList();
    }
}
