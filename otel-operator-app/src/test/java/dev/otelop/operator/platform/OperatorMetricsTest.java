package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorMetricsTest {

    private final OperatorMetrics metrics = new OperatorMetrics();

    @Test
    void failuresAreCountedTwiceOncePerOutcomeAndOnceAsErrors() {
        metrics.reconciled("collector", "error", Duration.ofMillis(3));

        assertThat(metrics.text())
                .contains("controller_runtime_reconcile_total{controller=\"collector\",result=\"error\"} 1.0\n")
                .contains("controller_runtime_reconcile_errors_total{controller=\"collector\"} 1.0\n");
    }

    @Test
    void registeredControllerShowsZeroBeforeItsFirstRun() {
        metrics.controllerRegistered("bridge");

        assertThat(metrics.text())
                .contains("controller_runtime_reconcile_errors_total{controller=\"bridge\"} 0.0\n")
                .contains("controller_runtime_reconcile_total{controller=\"bridge\",result=\"success\"} 0.0\n");
    }

    @Test
    void reconcileTimeFallsIntoTheBucketsOfControllerRuntime() {
        metrics.reconciled("collector", "success", Duration.ofMillis(120));

        assertThat(metrics.text())
                .contains("controller_runtime_reconcile_time_seconds_bucket{controller=\"collector\",le=\"0.1\"} 0\n")
                .contains("controller_runtime_reconcile_time_seconds_bucket{controller=\"collector\",le=\"0.15\"} 1\n");
    }

    @Test
    void webhookRequestsCarryTheirStatusCode() {
        metrics.webhookServed("validate", 200, Duration.ofMillis(1));

        assertThat(metrics.text())
                .contains("controller_runtime_webhook_requests_total{code=\"200\",webhook=\"validate\"} 1.0\n");
    }
}
