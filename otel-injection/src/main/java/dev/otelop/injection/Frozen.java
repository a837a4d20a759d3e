package dev.otelop.injection;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Trees that nobody can change, all the way down. What is one already is not copied again, so of a pod that came
 * frozen only the changed parts are copied when it is frozen anew.
 */
final class Frozen {

    private Frozen() {}

    /** A copy of {@code tree}, or itself if it is frozen. Small whole numbers become ints. */
    static @Nullable Object of(@Nullable Object tree) {
        if (tree instanceof FrozenMap || tree instanceof FrozenList) {
            return tree;
        }
        if (tree instanceof Map<?, ?> map) {
            return map(map);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(of(element)));
            return new FrozenList(copy);
        }
        return tree instanceof Number number ? Trees.number(number) : tree;
    }

    static Map<String, @Nullable Object> map(Map<?, ?> tree) {
        if (tree instanceof FrozenMap frozen) {
            return frozen;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(String.valueOf(key), of(value)));
        return new FrozenMap(copy);
    }

    private static final class FrozenMap extends AbstractMap<String, @Nullable Object> {

        private final Map<String, @Nullable Object> content;

        FrozenMap(Map<String, @Nullable Object> content) {
            this.content = Collections.unmodifiableMap(content);
        }

        @Override
        public int size() {
            return content.size();
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return content.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return content.containsKey(key);
        }

        @Override
        public Set<String> keySet() {
            return content.keySet();
        }

        @Override
        public Set<Map.Entry<String, @Nullable Object>> entrySet() {
            return content.entrySet();
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
            content.forEach(action);
        }
    }

    private static final class FrozenList extends AbstractList<@Nullable Object> implements RandomAccess {

        private final List<@Nullable Object> content;

        FrozenList(List<@Nullable Object> content) {
            this.content = content;
        }

        @Override
        public @Nullable Object get(int index) {
            return content.get(index);
        }

        @Override
        public int size() {
            return content.size();
        }
    }
}
