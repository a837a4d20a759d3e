package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Finding;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LenientSerializationProperties {

    private static final List<String> FIELDS = List.of(
            "affinity",
            "args",
            "autoscaler",
            "config",
            "containers",
            "cpu",
            "env",
            "hostPath",
            "image",
            "initContainers",
            "labels",
            "limits",
            "livenessProbe",
            "mode",
            "name",
            "namespace",
            "observability",
            "podSecurityContext",
            "ports",
            "port",
            "replicas",
            "resources",
            "targetPort",
            "tls",
            "tolerations",
            "valueFrom",
            "volumes",
            "zz");

    private final LenientSerialization serialization = new LenientSerialization();

    @Property(tries = 300)
    void readingNeverFailsAndNeverHidesALoss(@ForAll("trees") Object spec) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "opentelemetry.io/v1beta1");
        tree.put("kind", "OpenTelemetryCollector");
        tree.put("metadata", Map.of("name", "c"));
        tree.put("spec", spec);

        OpenTelemetryCollector collector = serialization.read(tree, OpenTelemetryCollector.class);

        assertThat(collector.getMetadata().getName()).isEqualTo("c");
        if (!(spec instanceof Map)) {
            assertThat(collector.readProblems()).anyMatch(Finding::isError);
        }
    }

    @Provide
    static Arbitrary<Object> trees() {
        Arbitrary<Object> scalars = Arbitraries.of("text", "", "3", 7, -1, 2.5, true, false, 9_999_999_999_999L);
        return Arbitraries.recursive(() -> scalars, LenientSerializationProperties::containers, 0, 5);
    }

    private static Arbitrary<Object> containers(Arbitrary<Object> inner) {
        Arbitrary<Object> lists = inner.list().ofMaxSize(3).map(ArrayList::new);
        Arbitrary<Object> maps =
                Arbitraries.maps(Arbitraries.of(FIELDS), inner).ofMaxSize(6).map(LinkedHashMap::new);
        return Arbitraries.frequencyOf(Tuple.of(1, inner), Tuple.of(2, lists), Tuple.of(5, maps));
    }
}
