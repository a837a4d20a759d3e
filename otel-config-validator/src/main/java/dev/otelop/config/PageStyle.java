package dev.otelop.config;

import dev.otelop.config.RawNode.Mapping;
import dev.otelop.config.RawNode.Pair;
import dev.otelop.config.RawNode.Sequence;
import java.util.List;
import java.util.stream.Stream;

/** How the author of a page writes, told from the first map in a map and the first list in a map. */
record PageStyle(YamlPage page) {

    private static final int DEFAULT_STEP = 2;

    /** A writer with the page's line breaks and indentation. */
    YamlWriter writer() {
        RawNode root = page.root();
        int step = mappings(root)
                .flatMap(this::nestedSteps)
                .filter(width -> width > 0)
                .findFirst()
                .orElse(DEFAULT_STEP);
        int listStep = mappings(root)
                .flatMap(this::listSteps)
                .filter(width -> width >= 0)
                .findFirst()
                .orElse(step);
        return new YamlWriter(step, listStep, page.text().contains("\r\n") ? "\r\n" : "\n");
    }

    private Stream<Integer> nestedSteps(Mapping parent) {
        return blockValues(parent)
                .filter(pair -> pair.value() instanceof Mapping)
                .map(pair -> ((Mapping) pair.value()).pairs().get(0).key())
                .map(key -> page.column(key.start())
                        - page.column(parent.pairs().get(0).key().start()));
    }

    private Stream<Integer> listSteps(Mapping parent) {
        return blockValues(parent)
                .filter(pair -> pair.value() instanceof Sequence)
                .map(pair -> page.column(page.contentStart(pair.value()))
                        - page.column(pair.key().start()));
    }

    private Stream<Pair> blockValues(Mapping parent) {
        return parent.pairs().stream().filter(pair -> !YamlPage.isAlias(pair) && page.isBlockCollection(pair.value()));
    }

    /** All mappings below a node, the node itself first. */
    private static Stream<Mapping> mappings(RawNode node) {
        if (node instanceof Mapping mapping) {
            return Stream.concat(
                    Stream.of(mapping),
                    mapping.pairs().stream()
                            .filter(pair -> !YamlPage.isAlias(pair))
                            .flatMap(pair -> mappings(pair.value())));
        }
        List<RawNode> items = node instanceof Sequence sequence ? sequence.items() : List.of();
        return items.stream().filter(item -> item.start() >= node.start()).flatMap(PageStyle::mappings);
    }
}
