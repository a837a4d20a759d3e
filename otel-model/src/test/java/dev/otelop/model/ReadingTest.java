package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void unknownFieldsSurviveReadingAndWriting() {
        String yaml = """
                spec:
                  surprise: {a: 1}
                  tls: {surprise: true}
                """;
        assertThat(Yaml.written(Yaml.read(OpenTelemetryCollector.class, yaml)))
                .extracting("spec")
                .isEqualTo(Map.of("surprise", Map.of("a", 1), "tls", Map.of("surprise", true)));
    }

    @Test
    void nullForAListMeansAnEmptyOne() {
        OpenTelemetryCollector collector = Yaml.read(OpenTelemetryCollector.class, "spec: {env: null, args: null}");
        assertThat(collector.getSpec().getEnv()).isEmpty();
        assertThat(collector.getSpec().getArgs()).isEmpty();
    }

    @Test
    void theSpecIsNeverNull() {
        assertThat(Yaml.read(OpenTelemetryCollector.class, "{}").getSpec()).isNotNull();
        assertThat(Yaml.read(OpenTelemetryCollector.class, "spec: null").getSpec())
                .isNotNull();
        assertThat(Yaml.read(Instrumentation.class, "spec: null").getSpec()).isNotNull();
        assertThat(Yaml.read(OpAMPBridge.class, "spec: null").getSpec()).isNotNull();
    }

    @Test
    void anEmptyTextIsAValue() {
        String yaml = "spec: {targetAllocator: {filterStrategy: ''}}";
        assertThat(Yaml.written(Yaml.read(OpenTelemetryCollector.class, yaml)))
                .extracting("spec")
                .isEqualTo(Map.of("targetAllocator", Map.of("filterStrategy", "")));
    }

    @Test
    void anEmptySelectorIsNotAnAbsentOne() {
        String yaml = "spec: {targetAllocator: {prometheusCR: {podMonitorSelector: {}}}}";
        assertThat(Yaml.read(OpenTelemetryCollector.class, yaml)
                        .getSpec()
                        .getTargetAllocator()
                        .getPrometheusCR()
                        .getPodMonitorSelector())
                .isNotNull();
    }

    @Test
    void javaAloneCallsItsResourcesResources() {
        String yaml = """
                spec:
                  java: {resources: {limits: {cpu: 500m}}}
                  nodejs: {resourceRequirements: {limits: {cpu: 500m}}}
                """;
        Instrumentation instrumentation = Yaml.read(Instrumentation.class, yaml);
        assertThat(instrumentation.getSpec().getJava().getResourceRequirements().getLimits())
                .containsKey("cpu");
        assertThat(Yaml.written(instrumentation))
                .extracting("spec")
                .isEqualTo(((Map<?, ?>) Yaml.tree(yaml)).get("spec"));
    }

    @Test
    void capabilitiesAreAListOrAMap() {
        assertThat(capabilities("[ReportsStatus, AcceptsRemoteConfig]"))
                .containsExactly("AcceptsRemoteConfig", "ReportsStatus");
        assertThat(capabilities("{ReportsStatus: true, AcceptsRemoteConfig: false}"))
                .containsExactly("ReportsStatus");
        assertThat(capabilities("17")).isEmpty();
    }

    @Test
    void readProblemsAreNeverWritten() {
        OpenTelemetryCollector collector = Yaml.read(OpenTelemetryCollector.class, "spec: {mode: sidecar}");
        Object before = Yaml.written(collector);
        collector.readProblems(List.of(Finding.of(
                ReadProblems.UNREADABLE, Severity.ERROR, FieldPath.of("spec", "replicas"), "no number", null)));
        assertThat(Yaml.written(collector)).isEqualTo(before);
    }

    private static List<String> capabilities(String yaml) {
        return Yaml.read(OpAMPBridge.class, "spec: {capabilities: %s}".formatted(yaml))
                .getSpec()
                .getCapabilities()
                .enabled();
    }
}
