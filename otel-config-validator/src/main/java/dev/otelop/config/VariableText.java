package dev.otelop.config;

import java.util.List;
import java.util.stream.Stream;

/** A text that holds a dollar sign, and what the collector makes of it. */
record VariableText(ConfigScalar node, Expansion expansion) {

    /** All of a configuration, in document order. */
    static List<VariableText> in(CollectorConfig config) {
        return Walk.scalars(config.sections()).flatMap(VariableText::of).toList();
    }

    private static Stream<VariableText> of(ConfigScalar node) {
        return node.value() instanceof String text && text.indexOf('$') >= 0
                ? Stream.of(new VariableText(node, Expansion.of(text)))
                : Stream.of();
    }
}
