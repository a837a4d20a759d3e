package dev.otelop.config;

import dev.otelop.config.RawNode.Mapping;
import dev.otelop.config.RawNode.Pair;
import dev.otelop.config.RawNode.Sequence;
import java.util.List;

/** Takes one of several entries or items out of a page. */
final class EntryRemoval {

    private final YamlPage page;

    EntryRemoval(YamlPage page) {
        this.page = page;
    }

    List<Splice> of(Mapping mapping, Pair pair) {
        List<Pair> pairs = mapping.pairs();
        int position = pairs.indexOf(pair);
        int start = page.contentStart(pair.key());
        if (!page.isFlow(mapping) && page.isFirstOnLine(start)) {
            return List.of(wholeLines(start, page.end(pair)));
        }
        if (position + 1 < pairs.size()) {
            return List.of(Splice.delete(start, pairs.get(position + 1).key().start()));
        }
        return List.of(Splice.delete(page.end(pairs.get(position - 1)), page.end(pair)));
    }

    List<Splice> of(Sequence list, int position) {
        List<RawNode> items = list.items();
        RawNode item = items.get(position);
        if (items.stream().anyMatch(each -> each.start() < list.start())) {
            return List.of();
        }
        if (!page.isFlow(list)) {
            int dash = page.text().lastIndexOf('-', item.start() - 1);
            // The first item of a list inside a list shares its line with the outer dash.
            return page.isFirstOnLine(dash) ? List.of(wholeLines(dash, page.end(item))) : List.of();
        }
        return position + 1 < items.size()
                ? List.of(Splice.delete(item.start(), items.get(position + 1).start()))
                : List.of(Splice.delete(page.end(items.get(position - 1)), page.end(item)));
    }

    private Splice wholeLines(int start, int end) {
        return Splice.delete(page.lineStart(start), page.nextLine(end));
    }
}
