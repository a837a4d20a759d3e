package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.schema.BundledSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types of the collector that the schemas come from, by kind and type; {@code make catalog} writes the table. */
final class BuiltTypes {

    static final List<BuiltType> ALL = BundledSchemas.components()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(BuiltTypes::row)
            .toList();

    private BuiltTypes() {}

    private static BuiltType row(String line) {
        String[] columns = line.split("\t", -1);
        return new BuiltType(
                kind(columns[0]),
                columns[1],
                columns[2].isEmpty() ? null : columns[2],
                columns[3],
                columns[4],
                stability(columns[5]));
    }

    private static ComponentKind kind(String word) {
        return Arrays.stream(ComponentKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, Stability> stability(String words) {
        SortedMap<String, Stability> stability = new TreeMap<>();
        for (String word : words.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                stability.put(word.substring(0, equals), Stability.of(word.substring(equals + 1)));
            }
        }
        return stability;
    }
}
