package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.DefaultKubernetesResourceList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientSerializationTest {

    private final LenientSerialization serialization = new LenientSerialization();

    @Test
    void wholeObjectHasNoProblems() {
        OpenTelemetryCollector collector = collector("{\"replicas\": 3, \"config\": {\"receivers\": {}}}");

        assertThat(collector.readProblems()).isEmpty();
        assertThat(collector.getSpec().getReplicas()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"replicas": {"a": 1}}                                       | spec.replicas
                    {"replicas": "three"}                                        | spec.replicas
                    {"env": {"name": "A"}}                                       | spec.env
                    {"env": "A=1"}                                               | spec.env
                    {"env": [{"name": "A"}, 7]}                                  | spec.env[1]
                    {"env": [{"name": ["A"]}]}                                   | spec.env[0].name
                    {"resources": {"limits": [1]}}                               | spec.resources.limits
                    {"resources": {"limits": {"cpu": [1]}}}                      | spec.resources.limits.cpu
                    {"hostNetwork": "perhaps"}                                   | spec.hostNetwork
                    {"affinity": []}                                             | spec.affinity
                    {"volumes": [{"name": "x", "hostPath": "/"}]}                | spec.volumes[0].hostPath
                    """)
    void misfitIsReportedAtItsPlace(String spec, String path) {
        OpenTelemetryCollector collector = collector(spec);

        assertThat(collector.readProblems())
                .extracting(finding -> finding.path().toString())
                .containsExactly(path);
        assertThat(collector.readProblems()).allMatch(Finding::isError);
        assertThat(collector.getMetadata().getName()).isEqualTo("c");
    }

    @Test
    void everyProblemIsReportedNotOnlyTheFirst() {
        assertThat(collector("{\"replicas\": \"x\", \"hostNetwork\": 7.5, \"args\": 1}")
                        .readProblems())
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.replicas", "spec.hostNetwork", "spec.args");
    }

    @Test
    void damagedObjectInAListIsTheOnlyOneWithProblems() {
        String list = """
                {"apiVersion": "opentelemetry.io/v1beta1", "kind": "OpenTelemetryCollectorList", "items": [
                  {"metadata": {"name": "a"}, "spec": {"replicas": 1}},
                  {"metadata": {"name": "b"}, "spec": {"replicas": [1]}},
                  {"metadata": {"name": "c"}, "spec": {"replicas": 3}}]}
                """;

        List<OpenTelemetryCollector> items = serialization
                .unmarshal(list, new TypeReference<DefaultKubernetesResourceList<OpenTelemetryCollector>>() {})
                .getItems();

        assertThat(items).extracting(item -> item.getMetadata().getName()).containsExactly("a", "b", "c");
        assertThat(items)
                .extracting(item -> item.readProblems().stream()
                        .map(finding -> finding.path().toString())
                        .toList())
                .containsExactly(List.of(), List.of("spec.replicas"), List.of());
    }

    @Test
    void whatCannotBeReadIsNotCalledUnknownToo() {
        OpenTelemetryCollector collector = serialization.read(
                new TreeMap<>(Map.of("kind", "OpenTelemetryCollector", "spec", Map.of("replicas", "three"))),
                OpenTelemetryCollector.class);

        assertThat(collector.readProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).hasToString("spec.replicas");
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void unknownFieldsOfATreeAreAdviceAndDoNotCountAsDamage() {
        Map<String, Object> env = new TreeMap<>(Map.of("name", "A", "vlaue", "1"));
        Map<String, Object> spec = new TreeMap<>(
                Map.of("replcias", 3, "env", List.of(env), "tolerations", List.of(), "config", Map.of("anything", 1)));

        OpenTelemetryCollector collector = serialization.read(
                new TreeMap<>(Map.of("kind", "OpenTelemetryCollector", "spec", spec)), OpenTelemetryCollector.class);

        assertThat(collector.readProblems())
                .extracting(Finding::path)
                .extracting(FieldPath::toString)
                .containsExactlyInAnyOrder("spec.env[0].vlaue", "spec.replcias");
        assertThat(collector.readProblems()).noneMatch(Finding::isError);
    }

    @Test
    void objectThatIsMostlyDamageKeepsItsNameAndSaysSo() {
        String env = IntStream.range(0, 5_000).mapToObj(i -> "7").collect(Collectors.joining(",", "[", "]"));

        OpenTelemetryCollector collector = collector("{\"env\": " + env + "}");

        assertThat(collector.getMetadata().getName()).isEqualTo("c");
        assertThat(collector.readProblems()).hasSize(31).allMatch(Finding::isError);
        assertThat(collector.readProblems().get(30).path()).isEqualTo(FieldPath.root());
    }

    @Test
    void copyRemembersTheProblemsOfItsOriginal() {
        OpenTelemetryCollector damaged = collector("{\"replicas\": []}");

        assertThat(new ProblemKeepingCloner(serialization).clone(damaged).readProblems())
                .isEqualTo(damaged.readProblems());
    }

    private OpenTelemetryCollector collector(String spec) {
        return serialization.unmarshal(
                "{\"apiVersion\": \"opentelemetry.io/v1beta1\", \"kind\": \"OpenTelemetryCollector\","
                        + " \"metadata\": {\"name\": \"c\"}, \"spec\": " + spec + "}",
                OpenTelemetryCollector.class);
    }
}
