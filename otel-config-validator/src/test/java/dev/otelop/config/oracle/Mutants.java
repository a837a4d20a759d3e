package dev.otelop.config.oracle;

import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes mutants of valid configurations, the same for the same seed: each mutation in turn, each time of one fixture. */
final class Mutants {

    private Mutants() {}

    /** What is the same text as another one or its fixture is left out. */
    static List<Mutant> of(Map<String, String> fixtures, int count, long seed) {
        Random random = new Random(seed);
        List<Map.Entry<String, String>> sources = List.copyOf(fixtures.entrySet());
        List<Map.Entry<String, Mutation>> mutations =
                List.copyOf(Mutations.all().entrySet());
        Set<String> texts = new HashSet<>(fixtures.values());
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; mutants.size() < count; i++) {
            Map.Entry<String, Mutation> mutation = mutations.get(i % mutations.size());
            Map.Entry<String, String> source = sources.get(random.nextInt(sources.size()));
            Map<String, Object> tree = tree(source.getValue());
            List<FieldPath> places = mutation.getValue().apply(tree, random);
            String text = ConfigDocument.ofTree(tree, "mutant").text();
            if (!places.isEmpty() && texts.add(text)) {
                mutants.add(new Mutant(
                        "%05d-%s-%s".formatted(i, mutation.getKey(), source.getKey()),
                        mutation.getKey(),
                        text,
                        places));
            }
        }
        return mutants;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String text) {
        Object tree = ConfigDocument.parse(text, "fixture").tree();
        return (Map<String, Object>) copy(java.util.Objects.requireNonNull(tree));
    }

    /** The same tree, every map and list of which may be changed. */
    private static @Nullable Object copy(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        if (node instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return node;
    }
}
