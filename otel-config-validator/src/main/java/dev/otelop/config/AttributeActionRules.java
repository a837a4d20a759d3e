package dev.otelop.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rules about the actions of the processors {@code attributes} and {@code resource}. Source: {@code
 * internal/coreinternal/attraction} of the contrib collector.
 */
final class AttributeActionRules {

    private static final List<String> WRITING = List.of("insert", "update", "upsert");
    private static final List<String> SOURCES = List.of("value", "from_attribute", "from_context");

    static final Rule SEVERAL_VALUES = Rule.error(
            "attributes.several-values",
            "An action writes an attribute, and says more than once what.",
            (subject, report) -> writing(subject)
                    .filter(action -> sources(action) > 1)
                    .forEach(action -> report.at(action)
                            .as(subject.errorIfReleased())
                            .says("the action says more than once what to write")
                            .help("keep one of %s", Words.list(SOURCES))));

    private AttributeActionRules() {}

    static List<Rule> all() {
        return List.of(SEVERAL_VALUES);
    }

    private static Stream<ConfigNode> actions(Subject subject) {
        return Stream.concat(
                        subject.index()
                                .ofType(ComponentKind.PROCESSOR, "attributes")
                                .flatMap(processor -> Values.items(processor.config(), "actions").stream()),
                        subject.index()
                                .ofType(ComponentKind.PROCESSOR, "resource")
                                .flatMap(processor -> Values.items(processor.config(), "attributes").stream()))
                .filter(ConfigMapping.class::isInstance);
    }

    private static Stream<ConfigNode> writing(Subject subject) {
        return actions(subject)
                .filter(action ->
                        Values.text(action, "action").filter(WRITING::contains).isPresent());
    }

    /** Null, which a value may be made of, counts as none in the collector too. */
    private static long sources(ConfigNode action) {
        return SOURCES.stream().filter(source -> Values.has(action, source)).count();
    }
}
