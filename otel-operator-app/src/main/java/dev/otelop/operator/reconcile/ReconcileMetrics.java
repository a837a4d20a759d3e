package dev.otelop.operator.reconcile;

import dev.otelop.operator.platform.OperatorMetrics;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.Controller;
import java.time.Duration;

/** Counts and times every reconciliation. */
record ReconcileMetrics(OperatorMetrics metrics) implements Metrics {

    @Override
    public void controllerRegistered(Controller<? extends HasMetadata> controller) {
        metrics.controllerRegistered(controller.getConfiguration().getName());
    }

    @Override
    public <T> T timeControllerExecution(ControllerExecution<T> execution) throws Exception {
        long start = System.nanoTime();
        String result = "error";
        try {
            T control = execution.execute();
            result = control instanceof UpdateControl<?> update
                            && update.getScheduleDelay().isPresent()
                    ? "requeue_after"
                    : "success";
            return control;
        } finally {
            metrics.reconciled(execution.controllerName(), result, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
