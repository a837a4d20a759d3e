package dev.otelop.config;

import dev.otelop.ottl.OttlCheck;
import dev.otelop.ottl.OttlProblem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place where a component takes a statement or a condition in the collector's transformation language.
 *
 * @param statement true for statements, false for conditions
 */
record OttlText(ConfigScalar node, boolean statement) {

    private static final List<String> STATEMENTS =
            List.of("trace_statements", "metric_statements", "log_statements", "profile_statements");

    private static final List<String> CONDITIONS =
            List.of("trace_conditions", "metric_conditions", "log_conditions", "profile_conditions");

    /** All that do not depend on the environment. */
    static Stream<OttlText> in(ComponentIndex index) {
        Stream<OttlText> transform = index.ofType(ComponentKind.PROCESSOR, "transform")
                .flatMap(processor -> STATEMENTS.stream()
                        .flatMap(key -> Values.items(processor.config(), key).stream())
                        .flatMap(item -> Stream.concat(Stream.of(item), Values.items(item, "statements").stream())))
                .flatMap(node -> of(node, true));
        return Stream.of(transform, filter(index), routing(index), sampling(index), listed(index))
                .flatMap(texts -> texts);
    }

    List<OttlProblem> problems() {
        return statement ? OttlCheck.statement(node.text()) : OttlCheck.condition(node.text());
    }

    private static Stream<OttlText> filter(ComponentIndex index) {
        return index.ofType(ComponentKind.PROCESSOR, "filter")
                .flatMap(processor -> Stream.concat(
                        Stream.of("traces", "metrics", "logs", "profiles")
                                .flatMap(signal -> Values.entry(processor.config(), signal).stream())
                                .flatMap(signal -> Stream.of(
                                                "resource",
                                                "span",
                                                "spanevent",
                                                "metric",
                                                "datapoint",
                                                "log_record",
                                                "profile")
                                        .flatMap(context -> Values.items(signal.value(), context).stream())),
                        CONDITIONS.stream().flatMap(key -> Values.items(processor.config(), key).stream())))
                .flatMap(node -> of(node, false));
    }

    /** Conditions on requests have a language of their own. */
    private static Stream<OttlText> routing(ComponentIndex index) {
        return index.ofType(ComponentKind.CONNECTOR, "routing")
                .flatMap(connector -> Values.items(connector.config(), "table").stream())
                .filter(route ->
                        Values.text(route, "context").filter("request"::equals).isEmpty())
                .flatMap(route -> Stream.concat(
                        Values.entry(route, "statement").stream().flatMap(entry -> of(entry.value(), true)),
                        Values.entry(route, "condition").stream().flatMap(entry -> of(entry.value(), false))));
    }

    private static Stream<OttlText> sampling(ComponentIndex index) {
        return index.settings("ottl_condition").stream()
                .filter(setting -> setting.component().kind() == ComponentKind.PROCESSOR)
                .flatMap(setting -> Stream.of("span", "spanevent")
                        .flatMap(context -> Values.items(setting.entry().value(), context).stream()))
                .flatMap(node -> of(node, false));
    }

    private static Stream<OttlText> listed(ComponentIndex index) {
        List<String> types = List.of("count", "filter", "logdedup", "sum", "transform");
        return index.settings("conditions").stream()
                .filter(setting -> types.contains(
                        ComponentIndex.plain(setting.component().id().type())))
                .flatMap(setting ->
                        setting.entry().value() instanceof ConfigList list ? list.items().stream() : Stream.of())
                .flatMap(node -> of(node, false));
    }

    private static Stream<OttlText> of(ConfigNode node, boolean statement) {
        return Values.known(node)
                .filter(scalar -> scalar.value() instanceof String text && !text.contains("$"))
                .stream()
                .map(scalar -> new OttlText(scalar, statement));
    }
}
