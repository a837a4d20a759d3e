package dev.otelop.config;

import java.util.stream.Stream;

/** Visits everything below the root in document order. */
final class Walk {

    private Walk() {}

    static Stream<ConfigScalar> scalars(Sections sections) {
        return sections.value().stream()
                .flatMap(Walk::nodes)
                .flatMap(node -> node instanceof ConfigScalar scalar ? Stream.of(scalar) : Stream.of());
    }

    static Stream<ConfigEntry> entries(Sections sections) {
        return sections.value().stream()
                .flatMap(Walk::nodes)
                .flatMap(node -> node instanceof ConfigMapping mapping ? mapping.entries().stream() : Stream.of());
    }

    private static Stream<ConfigNode> nodes(ConfigNode node) {
        return Stream.concat(Stream.of(node), children(node).flatMap(Walk::nodes));
    }

    private static Stream<ConfigNode> children(ConfigNode node) {
        if (node instanceof ConfigMapping mapping) {
            return mapping.entries().stream().map(ConfigEntry::value);
        }
        return node instanceof ConfigList list ? list.items().stream() : Stream.of();
    }
}
