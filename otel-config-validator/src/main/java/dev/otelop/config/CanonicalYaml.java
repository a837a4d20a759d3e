package dev.otelop.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one text of a tree: sections in the order in which telemetry meets them, all other keys sorted, two blanks of
 * indentation. Reading it gives the tree back.
 */
final class CanonicalYaml {

    private static final YamlWriter WRITER = new YamlWriter(2, 2, "\n");
    private static final List<String> SECTIONS =
            List.of("receivers", "processors", "exporters", "connectors", "extensions", "service");
    private static final Comparator<String> TOP_LEVEL =
            Comparator.comparingInt(CanonicalYaml::rank).thenComparing(Comparator.naturalOrder());

    private CanonicalYaml() {}

    /** Ends with a line feed unless there is nothing to write. */
    static String text(@Nullable Object tree) {
        return tree == null ? "" : WRITER.block(ordered(tree, TOP_LEVEL), 0) + "\n";
    }

    private static @Nullable Object ordered(@Nullable Object value, Comparator<String> order) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new LinkedHashMap<>();
            map.keySet().stream()
                    .map(String.class::cast)
                    .sorted(order)
                    .forEach(key -> sorted.put(key, ordered(map.get(key), Comparator.naturalOrder())));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(ordered(item, Comparator.naturalOrder())));
            return items;
        }
        return value;
    }

    private static int rank(String key) {
        int rank = SECTIONS.indexOf(key);
        return rank < 0 ? SECTIONS.size() : rank;
    }
}
