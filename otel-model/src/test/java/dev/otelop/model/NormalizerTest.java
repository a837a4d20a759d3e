package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{updateStrategy: {type: OnDelete}} | {daemonSetUpdateStrategy: {type: OnDelete}}",
                "{minReplicas: 2, maxReplicas: 5} | {autoscaler: {minReplicas: 2, maxReplicas: 5}}",
                "{maxReplicas: 5, autoscaler: {minReplicas: 2}} | {autoscaler: {minReplicas: 2, maxReplicas: 5}}",
                "{observability: {metrics: {DisablePrometheusAnnotations: true}}}"
                        + "| {observability: {metrics: {disablePrometheusAnnotations: true}}}",
                "{targetAllocator: {observability: {metrics: {DisablePrometheusAnnotations: true}}}}"
                        + "| {targetAllocator: {observability: {metrics: {disablePrometheusAnnotations: true}}}}",
                "{targetAllocator: {prometheusCR: {serviceMonitorSelector: {team: a}}}}"
                        + "| {targetAllocator: {prometheusCR: {serviceMonitorSelector: {matchLabels: {team: a}}}}}",
                "{targetAllocator: {prometheusCR: {podMonitorSelector: {team: a, matchLabels: {b: c}}}}}"
                        + "| {targetAllocator: {prometheusCR: {podMonitorSelector: {matchLabels: {b: c, team: a}}}}}"
            })
    void formerNamesBecomeCurrentOnes(String former, String current) {
        Normalized normalized = Normalizer.normalize(collector(former));
        assertThat(spec(normalized.resource())).isEqualTo(Yaml.tree(current));
        assertThat(normalized.findings())
                .isNotEmpty()
                .extracting(Finding::severity)
                .containsOnly(Severity.HINT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{updateStrategy: {type: OnDelete}, daemonSetUpdateStrategy: {type: RollingUpdate}} | spec.updateStrategy",
                "{minReplicas: 2, autoscaler: {minReplicas: 3}} | spec.minReplicas",
                "{observability: {metrics: {DisablePrometheusAnnotations: true, disablePrometheusAnnotations: false}}}"
                        + "| spec.observability.metrics.DisablePrometheusAnnotations",
                "{targetAllocator: {prometheusCR: {podMonitorSelector: {team: a, matchLabels: {team: b}}}}}"
                        + "| spec.targetAllocator.prometheusCR.podMonitorSelector.team"
            })
    void aFormerNameThatDisagreesStaysAndIsReported(String spec, String path) {
        Normalized normalized = Normalizer.normalize(collector(spec));
        assertThat(spec(normalized.resource())).isEqualTo(Yaml.tree(spec));
        assertThat(normalized.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.path()).hasToString(path);
        });
    }

    @Test
    void aSelectorOfSomethingElseThanTextsIsAnError() {
        String spec = "{targetAllocator: {prometheusCR: {podMonitorSelector: {team: 7}}}}";
        Normalized normalized = Normalizer.normalize(collector(spec));
        assertThat(spec(normalized.resource())).isEqualTo(Yaml.tree(spec));
        assertThat(normalized.findings().hasErrors()).isTrue();
    }

    @Test
    void whatWasReadBadlyIsRemembered() {
        OpenTelemetryCollector collector = collector("{mode: sidecar}");
        Finding problem = Finding.of(ReadProblems.UNREADABLE, Severity.ERROR, FieldPath.root(), "broken", null);
        collector.readProblems(List.of(problem));
        assertThat(Normalizer.normalize(collector).resource().readProblems()).containsExactly(problem);
    }

    @Test
    void theArgumentStaysAsItIs() {
        OpenTelemetryCollector collector = collector("{minReplicas: 2, maxReplicas: 5}");
        Object before = Yaml.written(collector);
        Normalizer.normalize(collector);
        assertThat(Yaml.written(collector)).isEqualTo(before);
    }

    private static OpenTelemetryCollector collector(String spec) {
        return Yaml.read(OpenTelemetryCollector.class, "{metadata: {name: a}, spec: %s}".formatted(spec));
    }

    private static Object spec(OpenTelemetryCollector collector) {
        return ((Map<?, ?>) Yaml.written(collector)).get("spec");
    }
}
