package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
        metrics.controllerRegistered("bridge", 3);

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
        metrics.webhookEntered("validate");
        metrics.webhookServed("validate", 200, Duration.ofMillis(1));

        assertThat(metrics.text())
                .contains("controller_runtime_webhook_requests_total{code=\"200\",webhook=\"validate\"} 1.0\n")
                .contains("controller_runtime_webhook_requests_in_flight{webhook=\"validate\"} 0.0\n");
    }

    @Test
    void resourceIsInTheQueueUntilItIsWorkedOnAndAmongTheWorkUntilThatEnds() {
        WorkQueue queue = metrics.controllerRegistered("collector", 3);
        queue.submitted("a", false);
        queue.submitted("b", true);
        assertThat(metrics.text())
                .contains("workqueue_depth{name=\"collector\"} 2.0\n")
                .contains("workqueue_adds_total{name=\"collector\"} 2.0\n")
                .contains("workqueue_retries_total{name=\"collector\"} 1.0\n")
                .contains("controller_runtime_active_workers{controller=\"collector\"} 0.0\n")
                .contains("controller_runtime_max_concurrent_reconciles{controller=\"collector\"} 3.0\n");

        queue.started("a");
        assertThat(metrics.text())
                .contains("workqueue_depth{name=\"collector\"} 1.0\n")
                .contains("workqueue_queue_duration_seconds_count{name=\"collector\"} 1\n")
                .contains("controller_runtime_active_workers{controller=\"collector\"} 1.0\n")
                .doesNotContain("workqueue_unfinished_work_seconds{name=\"collector\"} 0.0\n");

        queue.finished("a");
        queue.forget("b");
        assertThat(metrics.text())
                .contains("workqueue_depth{name=\"collector\"} 0.0\n")
                .contains("workqueue_work_duration_seconds_count{name=\"collector\"} 1\n")
                .contains("workqueue_unfinished_work_seconds{name=\"collector\"} 0.0\n")
                .contains("workqueue_longest_running_processor_seconds{name=\"collector\"} 0.0\n");
    }

    @Test
    void whatNobodyKnowsYetIsNotShown() {
        assertThat(metrics.text())
                .doesNotContain("otelop_webhook_certificate_expiry_timestamp_seconds 0")
                .doesNotContain("leader_election_master_status{");

        metrics.certificateUntil(Instant.ofEpochSecond(1_800_000_000));
        metrics.leaderElection("lock", () -> true);
        assertThat(metrics.text())
                .contains("otelop_webhook_certificate_expiry_timestamp_seconds 1.8E9\n")
                .contains("leader_election_master_status{name=\"lock\"} 1.0\n");
    }
}
