package dev.otelop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceStateTest {

    @Test
    void resourceThatNobodyHasLookedAtIsPending() {
        assertThat(ResourceState.of(List.of())).isEqualTo(ResourceState.PENDING);
    }

    @Test
    void resourceIsReadyWhenItSaysSo() {
        assertThat(ResourceState.of(List.of(condition("Ready", "True", "Available"))))
                .isEqualTo(ResourceState.READY);
        assertThat(ResourceState.of(List.of(condition("Ready", "False", "Progressing"))))
                .isEqualTo(ResourceState.NOT_READY);
    }

    @Test
    void mistakeCountsMoreThanWhatStillRuns() {
        assertThat(ResourceState.of(
                        List.of(condition("Ready", "True", "Available"), condition("ConfigValid", "False", "Invalid"))))
                .isEqualTo(ResourceState.INVALID);
    }

    @Test
    void resourceThatNobodyManagesIsNeitherReadyNorNot() {
        assertThat(ResourceState.of(List.of(
                        condition("Ready", "Unknown", "Unmanaged"), condition("ConfigValid", "False", "Invalid"))))
                .isEqualTo(ResourceState.UNMANAGED);
    }

    @Test
    void everyStateIsCountedAlsoWithNothingInIt() {
        OpenTelemetryCollector ready = new OpenTelemetryCollector();
        OpenTelemetryCollectorStatus status = new OpenTelemetryCollectorStatus();
        status.setConditions(List.of(condition("Ready", "True", "Available")));
        ready.setStatus(status);

        assertThat(ResourceState.count(Stream.of(ready, new OpenTelemetryCollector())))
                .hasToString("{invalid=0, not_ready=0, pending=1, ready=1, unmanaged=0}");
    }

    private static Condition condition(String type, String status, String reason) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .build();
    }
}
