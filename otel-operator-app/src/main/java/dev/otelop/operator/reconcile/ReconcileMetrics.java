package dev.otelop.operator.reconcile;

import dev.otelop.operator.platform.OperatorMetrics;
import dev.otelop.operator.platform.WorkQueue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.Controller;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts and times every reconciliation, and what waits for one. */
final class ReconcileMetrics implements Metrics {

    private final Map<Object, WorkQueue> queues = new ConcurrentHashMap<>();
    private final OperatorMetrics metrics;
    private final int maxConcurrent;

    /**
     * @param maxConcurrent how many resources are reconciled at once
     */
    ReconcileMetrics(OperatorMetrics metrics, int maxConcurrent) {
        this.metrics = metrics;
        this.maxConcurrent = maxConcurrent;
    }

    @Override
    public void controllerRegistered(Controller<? extends HasMetadata> controller) {
        String name = controller.getConfiguration().getName();
        queues.put(name, metrics.controllerRegistered(name, maxConcurrent));
        metrics.managed(
                HasMetadata.getKind(controller.getConfiguration().getResourceClass()),
                () -> ResourceState.count(controller
                        .getEventSourceManager()
                        .getControllerEventSource()
                        .list()));
    }

    @Override
    public void reconcileCustomResource(HasMetadata resource, @Nullable RetryInfo retry, Map<String, Object> metadata) {
        queue(metadata).ifPresent(queue -> queue.submitted(ResourceID.fromResource(resource), retry != null));
    }

    @Override
    public void reconciliationExecutionStarted(HasMetadata resource, Map<String, Object> metadata) {
        queue(metadata).ifPresent(queue -> queue.started(ResourceID.fromResource(resource)));
    }

    @Override
    public void reconciliationExecutionFinished(@Nullable HasMetadata resource, Map<String, Object> metadata) {
        // None if it was deleted while it waited.
        if (resource != null) {
            queue(metadata).ifPresent(queue -> queue.finished(ResourceID.fromResource(resource)));
        }
    }

    @Override
    public void cleanupDoneFor(ResourceID resource, Map<String, Object> metadata) {
        queue(metadata).ifPresent(queue -> queue.forget(resource));
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

    private Optional<WorkQueue> queue(Map<String, Object> metadata) {
        return Optional.ofNullable(metadata.get(Constants.CONTROLLER_NAME)).map(queues::get);
    }
}
