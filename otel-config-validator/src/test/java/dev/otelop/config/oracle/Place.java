package dev.otelop.config.oracle;

import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a mapping or an item of a list in a tree that may be changed.
 *
 * @param holder the map or the list
 * @param key the key or the position
 */
record Place(FieldPath path, Object holder, Object key) {

    /** Every place below a tree, in document order. */
    static List<Place> all(Object tree) {
        List<Place> places = new ArrayList<>();
        collect(tree, FieldPath.root(), places);
        return places;
    }

    private static void collect(@Nullable Object node, FieldPath path, List<Place> places) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                FieldPath below = path.key(String.valueOf(key));
                places.add(new Place(below, map, key));
                collect(value, below, places);
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                FieldPath below = path.index(i);
                places.add(new Place(below, list, i));
                collect(list.get(i), below, places);
            }
        }
    }

    boolean isEntry() {
        return holder instanceof Map;
    }

    String name() {
        return String.valueOf(key);
    }

    int depth() {
        return path.segments().size();
    }

    @Nullable
    Object value() {
        return holder instanceof Map<?, ?> map ? map.get(key) : ((List<?>) holder).get((Integer) key);
    }

    @SuppressWarnings("unchecked")
    void set(@Nullable Object value) {
        if (holder instanceof Map<?, ?>) {
            ((Map<Object, @Nullable Object>) holder).put(key, value);
        } else {
            ((List<@Nullable Object>) holder).set((Integer) key, value);
        }
    }

    void remove() {
        if (holder instanceof Map<?, ?> map) {
            map.remove(key);
        } else {
            ((List<?>) holder).remove(((Integer) key).intValue());
        }
    }

    /** Gives an entry another key and leaves it where it is; returns its new path. */
    @SuppressWarnings("unchecked")
    FieldPath rename(String newKey) {
        Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) holder;
        Map<Object, @Nullable Object> renamed = new LinkedHashMap<>();
        map.forEach((each, value) -> renamed.put(each.equals(key) ? newKey : each, value));
        map.clear();
        map.putAll(renamed);
        return path.parent().key(newKey);
    }
}
