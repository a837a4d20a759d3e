package dev.otelop.config;

import dev.otelop.config.RawNode.Mapping;
import dev.otelop.config.RawNode.Pair;
import dev.otelop.config.RawNode.Scalar;
import dev.otelop.config.RawNode.Sequence;
import dev.otelop.config.ScalarText.Context;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.FieldPath.Index;
import dev.otelop.findings.FieldPath.Key;
import dev.otelop.findings.FieldPath.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Edits of texts that touch nothing but the place they are about. An edit that would take more than local changes is
 * declined; {@link ConfigEdits} judges the result of those that are not.
 */
final class TextEdits {

    private final YamlPage page;
    private final ValueSplices values;

    private TextEdits(YamlPage page) {
        this.page = page;
        this.values = new ValueSplices(page);
    }

    /** The edited text, or empty when the text does not lend itself to the edit. */
    static Optional<String> apply(String text, ConfigEdit edit) {
        Optional<YamlPage> page = YamlPage.of(text).filter(written -> !isEmpty(written.root()));
        if (page.isEmpty()) {
            return ontoEmptyText(text, edit);
        }
        List<Splice> splices = new TextEdits(page.get()).splices(edit);
        return splices.isEmpty() ? Optional.empty() : Optional.of(Splice.apply(text, splices));
    }

    private static boolean isEmpty(RawNode root) {
        return root.start() == root.end();
    }

    private static Optional<String> ontoEmptyText(String text, ConfigEdit edit) {
        if (!(edit instanceof ConfigEdit.SetValue set)) {
            return Optional.empty();
        }
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        Object tree = TreeEdits.nested(set.path().segments(), set.tree());
        return Optional.of(ended + new YamlWriter(2, 2, "\n").block(tree, 0) + "\n");
    }

    /** No splices at all mean that the edit is declined. */
    private List<Splice> splices(ConfigEdit edit) {
        if (edit instanceof ConfigEdit.SetValue set) {
            return set(page.root(), set.path().segments(), set.tree());
        }
        if (edit instanceof ConfigEdit.RenameKey rename) {
            return pair(edit.path())
                    .map(pair -> rename(pair.key(), rename.newKey()))
                    .orElse(List.of());
        }
        return remove(edit.path());
    }

    private List<Splice> set(RawNode node, List<Segment> path, @Nullable Object tree) {
        if (path.isEmpty()) {
            return List.of();
        }
        Segment first = path.get(0);
        List<Segment> rest = path.subList(1, path.size());
        if (node instanceof Mapping mapping && first instanceof Key key) {
            return find(mapping, key)
                    .map(pair -> setIn(mapping, pair, rest, tree))
                    .orElseGet(() -> values.insert(mapping, key.name(), TreeEdits.nested(rest, tree)));
        }
        return child(node, first)
                .map(item -> isEnd(item, rest)
                        ? values.replaceItem((Sequence) node, item, TreeEdits.nested(rest, tree))
                        : set(item, rest, tree))
                .orElse(List.of());
    }

    private List<Splice> setIn(Mapping mapping, Pair pair, List<Segment> rest, @Nullable Object tree) {
        if (YamlPage.isAlias(pair)) {
            return List.of();
        }
        return isEnd(pair.value(), rest)
                ? values.replaceValue(mapping, pair, TreeEdits.nested(rest, tree))
                : set(pair.value(), rest, tree);
    }

    /** True if the node itself gives way: the path ends here, or goes on below a null. */
    private static boolean isEnd(RawNode node, List<Segment> rest) {
        return rest.isEmpty() || (node instanceof Scalar scalar && scalar.value() == null);
    }

    private List<Splice> rename(Scalar key, String newKey) {
        // Inside braces a name may need quotes that it does not need outside; more quotes than needed do no harm.
        Context context = page.isFirstOnLine(key.start()) ? Context.BLOCK : Context.FLOW;
        String text = ScalarText.like(key.style(), newKey, context);
        return List.of(new Splice(page.contentStart(key), key.end(), text));
    }

    private List<Splice> remove(FieldPath path) {
        Optional<RawNode> parent = node(path.parent());
        if (parent.isEmpty()) {
            return List.of();
        }
        if (size(parent.get()) == 1) {
            return empty(path.parent(), parent.get());
        }
        Segment last = path.segments().get(path.segments().size() - 1);
        EntryRemoval removal = new EntryRemoval(page);
        if (parent.get() instanceof Mapping mapping && last instanceof Key key) {
            return find(mapping, key).map(pair -> removal.of(mapping, pair)).orElse(List.of());
        }
        boolean isItem = parent.get() instanceof Sequence && last instanceof Index;
        return isItem ? removal.of((Sequence) parent.get(), ((Index) last).position()) : List.of();
    }

    /** What loses its only child stays, as an empty map or list. */
    private List<Splice> empty(FieldPath path, RawNode node) {
        Object empty = node instanceof Mapping ? new LinkedHashMap<>() : new ArrayList<>();
        if (!path.isRoot()) {
            return set(page.root(), path.segments(), empty);
        }
        String text = YamlWriter.inline(empty, Context.BLOCK);
        return List.of(new Splice(page.contentStart(node), page.end(node), text));
    }

    private Optional<Pair> pair(FieldPath path) {
        Segment last = path.segments().get(path.segments().size() - 1);
        return node(path.parent())
                .filter(parent -> parent instanceof Mapping && last instanceof Key)
                .flatMap(parent -> find((Mapping) parent, (Key) last));
    }

    /** The node at a path, if it is written there and not behind an alias. */
    private Optional<RawNode> node(FieldPath path) {
        Optional<RawNode> node = Optional.of(page.root());
        for (Segment segment : path.segments()) {
            node = node.flatMap(parent -> child(parent, segment));
        }
        return node;
    }

    private static Optional<RawNode> child(RawNode parent, Segment segment) {
        if (parent instanceof Mapping mapping && segment instanceof Key key) {
            return find(mapping, key).filter(pair -> !YamlPage.isAlias(pair)).map(Pair::value);
        }
        boolean inside = parent instanceof Sequence sequence
                && segment instanceof Index index
                && index.position() < sequence.items().size();
        return inside
                ? Optional.of(((Sequence) parent).items().get(((Index) segment).position()))
                        .filter(item -> item.start() >= parent.start())
                : Optional.empty();
    }

    private static Optional<Pair> find(Mapping mapping, Key key) {
        return mapping.pairs().stream()
                .filter(pair -> !pair.key().isMergeKey() && pair.key().text().equals(key.name()))
                .findFirst();
    }

    private static int size(RawNode node) {
        if (node instanceof Mapping mapping) {
            return mapping.pairs().size();
        }
        return node instanceof Sequence sequence ? sequence.items().size() : 0;
    }
}
