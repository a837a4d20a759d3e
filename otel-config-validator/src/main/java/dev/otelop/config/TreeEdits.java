package dev.otelop.config;

import dev.otelop.findings.FieldPath.Index;
import dev.otelop.findings.FieldPath.Key;
import dev.otelop.findings.FieldPath.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of trees: what every edit of a text must amount to. */
final class TreeEdits {

    private TreeEdits() {}

    /** The tree after the edit; an equal tree when the edit does not fit it. The given tree is left alone. */
    static @Nullable Object apply(@Nullable Object tree, ConfigEdit edit) {
        if (edit instanceof ConfigEdit.SetValue set) {
            return set(tree, set.path().segments(), set.tree());
        }
        if (edit.path().isRoot()) {
            return tree;
        }
        List<Segment> segments = edit.path().segments();
        Segment last = segments.get(segments.size() - 1);
        UnaryOperator<@Nullable Object> change = edit instanceof ConfigEdit.RenameKey rename
                ? parent -> renamed(parent, last, rename.newKey())
                : parent -> without(parent, last);
        return at(tree, segments.subList(0, segments.size() - 1), change);
    }

    /** A tree in which {@code value} is all there is, at the end of the path of keys. */
    static @Nullable Object nested(List<Segment> keys, @Nullable Object value) {
        return set(null, keys, value);
    }

    private static @Nullable Object set(@Nullable Object tree, List<Segment> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        Segment first = path.get(0);
        List<Segment> rest = path.subList(1, path.size());
        if (first instanceof Key key && canHoldKeys(tree) && canSet(child(tree, first), rest)) {
            Map<String, @Nullable Object> map = copyOfMap(tree);
            map.put(key.name(), set(map.get(key.name()), rest, value));
            return map;
        }
        return hasChild(tree, first) ? at(tree, List.of(first), child -> set(child, rest, value)) : tree;
    }

    /** True if a value can be put at the end of the path without replacing anything but nulls on the way. */
    private static boolean canSet(@Nullable Object tree, List<Segment> path) {
        if (path.isEmpty()) {
            return true;
        }
        Segment first = path.get(0);
        boolean fits = first instanceof Key ? canHoldKeys(tree) : hasChild(tree, first);
        return fits && canSet(child(tree, first), path.subList(1, path.size()));
    }

    private static boolean canHoldKeys(@Nullable Object tree) {
        return tree == null || tree instanceof Map;
    }

    private static @Nullable Object at(
            @Nullable Object tree, List<Segment> path, UnaryOperator<@Nullable Object> change) {
        if (path.isEmpty()) {
            return change.apply(tree);
        }
        Segment first = path.get(0);
        if (!hasChild(tree, first)) {
            return tree;
        }
        Object child = at(child(tree, first), path.subList(1, path.size()), change);
        if (first instanceof Index index) {
            List<@Nullable Object> list = new ArrayList<>((List<?>) tree);
            list.set(index.position(), child);
            return list;
        }
        Map<String, @Nullable Object> map = copyOfMap(tree);
        map.put(((Key) first).name(), child);
        return map;
    }

    private static @Nullable Object renamed(@Nullable Object parent, Segment segment, String newKey) {
        if (!(segment instanceof Key key) || !hasChild(parent, key) || hasChild(parent, new Key(newKey))) {
            return parent;
        }
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        copyOfMap(parent).forEach((name, value) -> renamed.put(name.equals(key.name()) ? newKey : name, value));
        return renamed;
    }

    private static @Nullable Object without(@Nullable Object parent, Segment segment) {
        if (!hasChild(parent, segment)) {
            return parent;
        }
        if (segment instanceof Index index) {
            List<@Nullable Object> list = new ArrayList<>((List<?>) parent);
            list.remove(index.position());
            return list;
        }
        Map<String, @Nullable Object> map = copyOfMap(parent);
        map.remove(((Key) segment).name());
        return map;
    }

    private static boolean hasChild(@Nullable Object tree, Segment segment) {
        if (segment instanceof Index index) {
            return tree instanceof List<?> list && index.position() >= 0 && index.position() < list.size();
        }
        return tree instanceof Map<?, ?> map && map.containsKey(((Key) segment).name());
    }

    private static @Nullable Object child(@Nullable Object tree, Segment segment) {
        if (tree instanceof List<?> list && segment instanceof Index index && hasChild(tree, segment)) {
            return list.get(index.position());
        }
        return tree instanceof Map<?, ?> map && segment instanceof Key key ? map.get(key.name()) : null;
    }

    private static Map<String, @Nullable Object> copyOfMap(@Nullable Object tree) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put((String) key, value));
        }
        return copy;
    }
}
