package dev.otelop.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Texts and trees for properties: from noise to nearly right configurations. */
final class ConfigTexts {

    private static final String BASE = """
            receivers:
              otlp: &o
                protocols: {grpc: , http: {endpoint: "0.0.0.0:4318"}}
              otlp/2:
                <<: *o
            processors:
              batch:
                timeout: 0x10s # comment
            exporters:
              debug: {verbosity: detailed}
              file/${X}:
                path: |
                  ${env:A:-b}
                  $${1}
            connectors:
              forward:
            extensions:
              health_check: ~
            service:
              extensions: [health_check]
              pipelines:
                traces:
                  receivers: [otlp, 'otlp/2']
                  processors: [batch]
                  exporters: [forward]
                traces/2:
                  receivers:
                    - forward
                  exporters: ["debug"]
            """;

    private ConfigTexts() {}

    /** Any characters, also halves of surrogate pairs. */
    static Arbitrary<String> noise() {
        return Arbitraries.strings().all().ofMaxLength(60);
    }

    /** The characters that mean something in YAML, in any order. */
    static Arbitrary<String> yamlNoise() {
        return Arbitraries.strings()
                .withChars(" \n\t:-?,[]{}#&*!|>'\"%@`~<=ab01\r\uFEFF\u0085")
                .ofMaxLength(60);
    }

    /** A configuration with up to six stretches cut out, doubled or replaced. */
    static Arbitrary<String> mutated() {
        return Arbitraries.longs().map(Random::new).map(random -> {
            String text = BASE;
            for (int i = random.nextInt(7); i > 0 && !text.isEmpty(); i--) {
                text = mutate(text, random);
            }
            return text;
        });
    }

    /** Trees with the outline of a configuration and values from small pools, many of them wrong. */
    static Arbitrary<Map<String, @Nullable Object>> trees() {
        return mapping(
                List.of("receivers", "processors", "exporters", "connectors", "extensions", "service", "servce"),
                Arbitraries.frequencyOf(Tuple.of(5, section()), Tuple.of(3, service()), Tuple.of(1, scalar())),
                7);
    }

    /** The same tree with the entries of every mapping in another order. */
    static @Nullable Object shuffled(@Nullable Object tree, Random random) {
        if (tree instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, @Nullable Object> result = new LinkedHashMap<>();
            entries.forEach(entry -> result.put(entry.getKey(), shuffled(entry.getValue(), random)));
            return result;
        }
        return tree instanceof List<?> list
                ? list.stream().map(item -> shuffled(item, random)).toList()
                : tree;
    }

    private static String mutate(String text, Random random) {
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(12));
        String alphabet = " \n\t:-?,[]{}#&*!|>'\"%$ax0\r\u0000";
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, start) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(start);
            default ->
                text.substring(0, start) + alphabet.charAt(random.nextInt(alphabet.length())) + text.substring(end);
        };
    }

    private static Arbitrary<Map<String, @Nullable Object>> section() {
        return mapping(
                List.of(
                        "otlp",
                        "otlp/2",
                        "batch",
                        "debug",
                        "forward",
                        "forward/2",
                        "count",
                        "logging",
                        " otlp",
                        "x/",
                        "k\u00e4se"),
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(new LinkedHashMap<>())), Tuple.of(2, scalar())),
                6);
    }

    private static Arbitrary<Map<String, @Nullable Object>> service() {
        Arbitrary<Object> pipelines = mapping(
                        List.of("traces", "traces/2", "metrics", "logs", "profiles", "metric", "traces "),
                        pipeline(),
                        5)
                .map(value -> value);
        return mapping(List.of("pipelines", "extensions", "telemetry"), Arbitraries.oneOf(pipelines, names()), 3);
    }

    private static Arbitrary<Object> pipeline() {
        return mapping(List.of("receivers", "processors", "exporters", "exporter"), names(), 4)
                .map(value -> value);
    }

    private static Arbitrary<Object> names() {
        return Arbitraries.of(
                        "otlp",
                        "otlp/2",
                        "batch",
                        "debug",
                        "forward",
                        "forward/2",
                        "count",
                        "missing",
                        "${env:X}",
                        "x/")
                .list()
                .ofMaxSize(4)
                .map(ArrayList::new);
    }

    private static Arbitrary<Object> scalar() {
        return Arbitraries.of("text", "${env:X}", "${1}", "$${A} ${B}", "${a:b}", "$HOME", 7, true, 0.5);
    }

    private static <T> Arbitrary<Map<String, @Nullable Object>> mapping(
            List<String> keys, Arbitrary<? extends T> values, int size) {
        return Combinators.combine(
                        Arbitraries.of(keys).list().uniqueElements().ofMaxSize(size),
                        values.list().ofSize(size))
                .as((names, list) -> {
                    Map<String, @Nullable Object> map = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        map.put(names.get(i), list.get(i));
                    }
                    return map;
                });
    }
}
