package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The example resources under {@code examples/seed}. */
class SeedExamplesTest {

    private static final Map<String, Class<?>> KINDS =
            Map.of("Instrumentation", Instrumentation.class, "OpenTelemetryCollector", OpenTelemetryCollector.class);

    private static final Set<String> QUANTITIES = Set.of("cpu", "memory", "storage");

    static List<Map<?, ?>> resources() throws IOException {
        List<Map<?, ?>> resources = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("otelop.root"), "examples", "seed"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                for (Object document : documents(Files.readString(file))) {
                    if (document instanceof Map<?, ?> map && KINDS.containsKey(map.get("kind"))) {
                        resources.add(map);
                    }
                }
            }
        }
        return resources;
    }

    @ParameterizedTest
    @MethodSource("resources")
    void readingAndWritingChangesNothing(Map<?, ?> resource) {
        Map<?, ?> written = (Map<?, ?>) Yaml.written(read(resource));
        assertThat(plain(written.get("spec"))).isEqualTo(plain(resource.get("spec")));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void examplesAreWithoutFindings(Map<?, ?> resource) {
        Object read = read(resource);
        assertThat(
                        read instanceof OpenTelemetryCollector collector
                                ? CollectorChecks.check(collector)
                                : InstrumentationChecks.check((Instrumentation) read))
                .isEmpty();
    }

    @Test
    void everyModeHasAnExample() throws IOException {
        assertThat(resources())
                .extracting(resource -> (Object) ((Map<?, ?>) resource.get("spec")).get("mode"))
                .contains("deployment", "daemonset", "sidecar", "statefulset");
    }

    private static Object read(Map<?, ?> resource) {
        return FieldTable.JSON.convertValue(resource, KINDS.get(resource.get("kind")));
    }

    private static Iterable<Object> documents(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new Load(settings).loadAllFromString(yaml);
    }

    /** Quantities as texts, as fabric8 writes them, and claim templates without the kind that it adds. */
    private static Object plain(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    copy.put(key.toString(), QUANTITIES.contains(key) ? value.toString() : plain(value)));
            if ("PersistentVolumeClaim".equals(copy.get("kind"))) {
                copy.keySet().removeAll(List.of("apiVersion", "kind"));
            }
            return copy;
        }
        return tree instanceof List<?> list
                ? list.stream().map(SeedExamplesTest::plain).toList()
                : tree;
    }
}
