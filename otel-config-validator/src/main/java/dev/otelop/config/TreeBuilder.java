package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives raw nodes their paths and ranges, and puts what aliases and merge keys stand for in their place. */
final class TreeBuilder {

    /** No hand-written document comes near; aliases of aliases of aliases would pass any bound. */
    static final int MAX_NODES = 100_000;

    private final Placement placement;
    private final SyntaxLog log;
    private int nodes;

    TreeBuilder(Placement placement, SyntaxLog log) {
        this.placement = placement;
        this.log = log;
    }

    ConfigNode build(RawNode node) throws SyntaxException {
        return node(node, FieldPath.root());
    }

    private ConfigNode node(RawNode node, FieldPath path) throws SyntaxException {
        if (++nodes > MAX_NODES || path.segments().size() > YamlReader.MAX_DEPTH) {
            throw SyntaxException.tooMuch(node.start(), node.end());
        }
        if (node instanceof RawNode.Mapping mapping) {
            return new ConfigMapping(path, range(node), entries(mapping, path));
        }
        if (node instanceof RawNode.Sequence sequence) {
            return new ConfigList(path, range(node), items(sequence, path));
        }
        RawNode.Scalar scalar = (RawNode.Scalar) node;
        return new ConfigScalar(path, range(node), scalar.value(), scalar.text());
    }

    private List<ConfigNode> items(RawNode.Sequence sequence, FieldPath path) throws SyntaxException {
        List<ConfigNode> items = new ArrayList<>();
        for (RawNode item : sequence.items()) {
            items.add(node(item, path.index(items.size())));
        }
        return items;
    }

    private List<ConfigEntry> entries(RawNode.Mapping mapping, FieldPath path) throws SyntaxException {
        Map<String, RawNode.Pair> pairs = new LinkedHashMap<>();
        collect(mapping, path, pairs, 0);
        List<ConfigEntry> entries = new ArrayList<>();
        for (RawNode.Pair pair : pairs.values()) {
            String key = pair.key().text();
            entries.add(new ConfigEntry(key, range(pair.key()), node(pair.value(), path.key(key))));
        }
        return entries;
    }

    /** A mapping's own keys win over merged ones, and earlier merged mappings over later ones. */
    private void collect(RawNode.Mapping mapping, FieldPath path, Map<String, RawNode.Pair> into, int depth)
            throws SyntaxException {
        nodes += mapping.pairs().size();
        if (nodes > MAX_NODES || depth > YamlReader.MAX_DEPTH) {
            throw SyntaxException.tooMuch(mapping.start(), mapping.end());
        }
        for (RawNode.Pair pair : mapping.pairs()) {
            if (!pair.key().isMergeKey()) {
                into.putIfAbsent(pair.key().text(), pair);
            }
        }
        for (RawNode.Pair pair : mapping.pairs()) {
            if (pair.key().isMergeKey()) {
                merge(pair.value(), path, into, depth);
            }
        }
    }

    private void merge(RawNode value, FieldPath path, Map<String, RawNode.Pair> into, int depth)
            throws SyntaxException {
        List<RawNode> parts = value instanceof RawNode.Sequence sequence ? sequence.items() : List.of(value);
        for (RawNode part : parts) {
            if (part instanceof RawNode.Mapping mapping) {
                collect(mapping, path, into, depth + 1);
            } else {
                log.badMerge(path.key("<<"), part);
            }
        }
    }

    private SourceRange range(RawNode node) {
        return placement.range(node.start(), node.end());
    }
}
