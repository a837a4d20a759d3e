package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalizerProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void normalisingTwiceIsNormalisingOnce(@ForAll("specs") Map<String, Object> spec) {
        Normalized once = Normalizer.normalize(collector(spec));
        Normalized twice = Normalizer.normalize(once.resource());
        assertThat(Yaml.written(twice.resource())).isEqualTo(Yaml.written(once.resource()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noValueIsLost(@ForAll("specs") Map<String, Object> spec) {
        OpenTelemetryCollector collector = collector(spec);
        assertThat(leaves(Yaml.written(Normalizer.normalize(collector).resource())))
                .containsAll(leaves(Yaml.written(collector)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyFormerNameThatWasSetIsReported(@ForAll("specs") Map<String, Object> spec) {
        OpenTelemetryCollector collector = collector(spec);
        boolean changed =
                !Yaml.written(Normalizer.normalize(collector).resource()).equals(Yaml.written(collector));
        if (changed) {
            assertThat(Normalizer.normalize(collector).findings()).isNotEmpty();
        }
    }

    /** Specs in which former and current names meet in every combination. */
    @Provide
    Arbitrary<Map<String, Object>> specs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 3);
        Arbitrary<Map<String, Object>> strategy = some("type", Arbitraries.of("OnDelete", "RollingUpdate"));
        Arbitrary<Map<String, Object>> autoscaler =
                merged(List.of(some("minReplicas", number), some("maxReplicas", number), some("future", number)));
        Arbitrary<Map<String, Object>> metrics = merged(List.of(
                some("DisablePrometheusAnnotations", Arbitraries.of(true, false)),
                some("disablePrometheusAnnotations", Arbitraries.of(true, false))));
        Arbitrary<Map<String, Object>> labels = some("team", Arbitraries.of("a", "b"));
        Arbitrary<Map<String, Object>> selector =
                merged(List.of(labels, some("matchLabels", labels), some("other", number)));
        return merged(List.of(
                some("updateStrategy", strategy),
                some("daemonSetUpdateStrategy", strategy),
                some("minReplicas", number),
                some("maxReplicas", number),
                some("autoscaler", autoscaler),
                some("observability", some("metrics", metrics)),
                some(
                        "targetAllocator",
                        merged(List.of(
                                some("observability", some("metrics", metrics)),
                                some("prometheusCR", some("podMonitorSelector", selector))))),
                some("surprise", number)));
    }

    private static Arbitrary<Map<String, Object>> some(String key, Arbitrary<?> value) {
        return value.optional(0.7).map(present -> {
            Map<String, Object> map = new LinkedHashMap<>();
            present.ifPresent(it -> map.put(key, it));
            return map;
        });
    }

    private static Arbitrary<Map<String, Object>> merged(List<Arbitrary<Map<String, Object>>> parts) {
        return Combinators.combine(parts).as(maps -> {
            Map<String, Object> all = new LinkedHashMap<>();
            maps.forEach(all::putAll);
            return all;
        });
    }

    private static OpenTelemetryCollector collector(Map<String, Object> spec) {
        return FieldTable.JSON.convertValue(Map.of("spec", spec), OpenTelemetryCollector.class);
    }

    /** The values of a tree, whatever they are called. */
    private static List<Object> leaves(Object tree) {
        List<Object> leaves = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> leaves.addAll(leaves(value)));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> leaves.addAll(leaves(value)));
        } else {
            leaves.add(tree);
        }
        return leaves;
    }
}
