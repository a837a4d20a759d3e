package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.Problem;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorStatusTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-01-01T01:00:00Z");
    private static final WorkloadState ALL_READY = new WorkloadState(3, 3, 3, 3, true, "collector:1");
    private static final WorkloadState ONE_READY = new WorkloadState(3, 3, 1, 3, true, "collector:1");

    private final OpenTelemetryCollector resource =
            Demo.with("replicas: 3\nimage: otel/opentelemetry-collector:0.90.0");

    @Test
    void rolledOutCollectorIsReadyAndRunning() {
        OpenTelemetryCollectorStatus status =
                status(ObservedState.applied(FIRST).withWorkload(ALL_READY));

        assertThat(status.getPhase()).isEqualTo("Running");
        assertThat(texts(status))
                .containsExactly(
                        "Ready=True PodsReady: 3 of 3 pods are ready",
                        "Available=True PodsReady: 3 of 3 pods are ready",
                        "Degraded=False NoProblem: nothing is known to be wrong",
                        "ConfigValid=True Valid: no error was found");
        assertThat(status.getConditions())
                .allMatch(condition -> condition.getObservedGeneration() == 7L)
                .allMatch(condition -> condition.getLastTransitionTime().equals("2026-01-01T00:00:00Z"));
    }

    @Test
    void numbersAreThoseOfTheWorkload() {
        OpenTelemetryCollectorStatus status =
                status(ObservedState.applied(FIRST).withWorkload(ONE_READY));

        assertThat(status.getReplicas()).isEqualTo(3);
        assertThat(status.getReadyReplicas()).isEqualTo(1);
        assertThat(status.getScale().getReplicas()).isEqualTo(3);
        assertThat(status.getScale().getStatusReplicas()).isEqualTo("1/3");
        assertThat(status.getScale().getSelector())
                .isEqualTo("app.kubernetes.io/instance=demo,app.kubernetes.io/managed-by=opentelemetry-operator,"
                        + "app.kubernetes.io/name=opentelemetry-collector");
        assertThat(status.getImage()).isEqualTo("collector:1");
        assertThat(status.getVersion()).isEqualTo("0.90.0");
        assertThat(status.getObservedGeneration()).isEqualTo(7L);
    }

    @Test
    void collectorWithSomePodsIsAvailableAndNotReady() {
        OpenTelemetryCollectorStatus status =
                status(ObservedState.applied(FIRST).withWorkload(ONE_READY));

        assertThat(status.getPhase()).isEqualTo("Running");
        assertThat(texts(status))
                .startsWith(
                        "Ready=False RollingOut: 1 of 3 pods are ready",
                        "Available=True PodsReady: 1 of 3 pods are ready");
    }

    @Test
    void collectorWithoutWorkloadIsPending() {
        OpenTelemetryCollectorStatus status = status(ObservedState.applied(FIRST));

        assertThat(status.getPhase()).isEqualTo("Pending");
        assertThat(status.getReplicas()).isZero();
        assertThat(texts(status)).startsWith("Ready=False RollingOut: the workload does not exist yet");
    }

    @Test
    void problemMakesItDegradedAndFailed() {
        OpenTelemetryCollectorStatus status = status(ObservedState.applied(FIRST)
                .withWorkload(ONE_READY)
                .withProblem(new Problem("CrashLoopBackOff", "pod demo-1 restarts again and again")));

        assertThat(status.getPhase()).isEqualTo("Failed");
        assertThat(texts(status))
                .contains(
                        "Ready=False CrashLoopBackOff: pod demo-1 restarts again and again",
                        "Degraded=True CrashLoopBackOff: pod demo-1 restarts again and again");
    }

    @Test
    void unchangedConditionKeepsItsTime() {
        resource.setStatus(status(ObservedState.applied(FIRST).withWorkload(ONE_READY)));

        OpenTelemetryCollectorStatus status =
                status(ObservedState.applied(LATER).withWorkload(ALL_READY));

        assertThat(time(status, "Ready")).isEqualTo("2026-01-01T01:00:00Z");
        assertThat(time(status, "Available")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void sameObservationGivesTheSameStatus() {
        OpenTelemetryCollectorStatus before =
                status(ObservedState.applied(FIRST).withWorkload(ALL_READY));
        resource.setStatus(before);

        assertThat(Yaml.write(status(ObservedState.applied(LATER).withWorkload(ALL_READY))))
                .isEqualTo(Yaml.write(before));
    }

    @Test
    void rejectedCollectorFailsAndKeepsTheNumbersOfWhatRuns() {
        resource.setStatus(status(ObservedState.applied(FIRST).withWorkload(ALL_READY)));
        resource.getMetadata().setGeneration(8L);

        OpenTelemetryCollectorStatus status =
                CollectorResources.rejected(resource, oneError(), ObservedState.applied(LATER));

        assertThat(status.getPhase()).isEqualTo("Failed");
        assertThat(status.getReplicas()).isEqualTo(3);
        assertThat(status.getReadyReplicas()).isEqualTo(3);
        assertThat(status.getScale().getStatusReplicas()).isEqualTo("3/3");
        assertThat(status.getImage()).isEqualTo("collector:1");
        assertThat(status.getObservedGeneration()).isEqualTo(8L);
        assertThat(status.getConditions())
                .extracting(Condition::getType, Condition::getStatus)
                .hasToString("[(\"Ready\", \"False\"), (\"Available\", \"True\"), (\"Degraded\", \"False\"),"
                        + " (\"ConfigValid\", \"False\")]");
        assertThat(texts(status).get(3)).contains("spec.config").contains("it is wrong");
    }

    @Test
    void rejectedCollectorThatNeverRanHasNoNumbers() {
        OpenTelemetryCollectorStatus status =
                CollectorResources.rejected(resource, oneError(), ObservedState.applied(FIRST));

        assertThat(status.getReplicas()).isNull();
        assertThat(status.getConditions()).extracting(Condition::getType).containsExactly("Ready", "ConfigValid");
    }

    @Test
    void rejectedCollectorShowsTheNumbersThatWereSeen() {
        resource.setStatus(status(ObservedState.applied(FIRST).withWorkload(ALL_READY)));

        OpenTelemetryCollectorStatus status = CollectorResources.rejected(
                resource, oneError(), ObservedState.applied(LATER).withWorkload(ONE_READY));

        assertThat(status.getReadyReplicas()).isEqualTo(1);
        assertThat(status.getScale().getSelector()).startsWith("app.kubernetes.io/instance=demo");
    }

    @Test
    void sidecarIsReadyOnceItsConfigMapExists() {
        OpenTelemetryCollector sidecar = Demo.with("mode: sidecar\nimage: otel/opentelemetry-collector:0.90.0");
        CollectorPlan plan = Demo.plan(sidecar, RenderContext.defaults());

        OpenTelemetryCollectorStatus applied = CollectorResources.status(plan, ObservedState.applied(FIRST));
        OpenTelemetryCollectorStatus missing =
                CollectorResources.status(plan, ObservedState.applied(FIRST).withConfigApplied(false));

        assertThat(texts(applied)).startsWith("Ready=True ConfigReady: the configuration is ready for sidecars");
        assertThat(applied.getPhase()).isEqualTo("Running");
        assertThat(missing.getPhase()).isEqualTo("Pending");
    }

    @Test
    void warningsAreToldInConfigValid() {
        OpenTelemetryCollector warned =
                Demo.with("image: otel/opentelemetry-collector:0.90.0\nnetworkPolicy: {enabled: true}");
        OpenTelemetryCollectorStatus status =
                CollectorResources.status(Demo.plan(warned, RenderContext.defaults()), ObservedState.applied(FIRST));

        assertThat(texts(status).get(3))
                .startsWith("ConfigValid=True Warnings: ")
                .contains("spec.networkPolicy");
    }

    private OpenTelemetryCollectorStatus status(ObservedState observed) {
        return CollectorResources.status(Demo.plan(resource, RenderContext.defaults()), observed);
    }

    private static Findings oneError() {
        return Findings.of(
                Finding.of("test.wrong", Severity.ERROR, FieldPath.of("spec", "config"), "it is wrong", "mend it"));
    }

    private static List<String> texts(OpenTelemetryCollectorStatus status) {
        return status.getConditions().stream()
                .map(condition -> "%s=%s %s: %s"
                        .formatted(
                                condition.getType(),
                                condition.getStatus(),
                                condition.getReason(),
                                condition.getMessage()))
                .toList();
    }

    private static String time(OpenTelemetryCollectorStatus status, String type) {
        return status.getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow()
                .getLastTransitionTime();
    }
}
