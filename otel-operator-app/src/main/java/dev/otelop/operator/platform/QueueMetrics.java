package dev.otelop.operator.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** The metrics of work queues and workers. */
final class QueueMetrics {

    /** The buckets of client-go. */
    private static final double[] SECONDS = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100, 1000};

    private final Map<String, WorkQueue> queues = new ConcurrentSkipListMap<>();
    private final Counter adds;
    private final Counter retries;
    private final Histogram wait;
    private final Histogram work;
    private final Gauge maxConcurrent;

    QueueMetrics(PrometheusRegistry registry) {
        adds = MetricFamily.QUEUE_ADDS.counter(registry);
        retries = MetricFamily.QUEUE_RETRIES.counter(registry);
        wait = MetricFamily.QUEUE_WAIT.histogram(registry, SECONDS);
        work = MetricFamily.QUEUE_WORK.histogram(registry, SECONDS);
        maxConcurrent = MetricFamily.MAX_CONCURRENT_RECONCILES.gauge(registry);
        MetricFamily.ACTIVE_WORKERS.gauge(registry, each(WorkQueue::active));
        MetricFamily.QUEUE_DEPTH.gauge(registry, each(WorkQueue::depth));
        MetricFamily.QUEUE_LONGEST_RUN.gauge(registry, each(WorkQueue::longestSeconds));
        MetricFamily.QUEUE_UNFINISHED.gauge(registry, each(WorkQueue::unfinishedSeconds));
    }

    /** The queue of that controller, whose series begin with 0 now. */
    WorkQueue register(String controller, int maxConcurrentReconciles) {
        maxConcurrent.labelValues(controller).set(maxConcurrentReconciles);
        adds.initLabelValues(controller);
        retries.initLabelValues(controller);
        wait.initLabelValues(controller);
        work.initLabelValues(controller);
        return queues.computeIfAbsent(controller, name -> new WorkQueue(this, name));
    }

    void added(String queue, boolean retry) {
        adds.labelValues(queue).inc();
        if (retry) {
            retries.labelValues(queue).inc();
        }
    }

    void waited(String queue, double seconds) {
        wait.labelValues(queue).observe(seconds);
    }

    void worked(String queue, double seconds) {
        work.labelValues(queue).observe(seconds);
    }

    private Consumer<Callback> each(ToDoubleFunction<WorkQueue> value) {
        return page -> queues.forEach((name, queue) -> page.call(value.applyAsDouble(queue), name));
    }
}
