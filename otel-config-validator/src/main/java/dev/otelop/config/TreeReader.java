package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes nodes of a JSON-like tree. What JSON does not know is taken for the text it prints as. */
final class TreeReader {

    private int nodes;

    ConfigNode read(@Nullable Object tree) throws SyntaxException {
        return node(tree, FieldPath.root());
    }

    private ConfigNode node(@Nullable Object value, FieldPath path) throws SyntaxException {
        if (++nodes > TreeBuilder.MAX_NODES || path.segments().size() > YamlReader.MAX_DEPTH) {
            throw SyntaxException.tooMuch(0, 0);
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(map, path);
        }
        if (value instanceof Iterable<?> list) {
            return list(list, path);
        }
        Object scalar = scalar(value);
        return new ConfigScalar(path, null, scalar, String.valueOf(scalar));
    }

    private ConfigNode mapping(Map<?, ?> map, FieldPath path) throws SyntaxException {
        List<ConfigEntry> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            entries.add(new ConfigEntry(key, null, node(entry.getValue(), path.key(key))));
        }
        return new ConfigMapping(path, null, entries);
    }

    private ConfigNode list(Iterable<?> list, FieldPath path) throws SyntaxException {
        List<ConfigNode> items = new ArrayList<>();
        for (Object item : list) {
            items.add(node(item, path.index(items.size())));
        }
        return new ConfigList(path, null, items);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        return value instanceof Number number ? (Object) number.longValue() : value.toString();
    }
}
