package dev.otelop.operator.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * All metrics but those of the Java virtual machine, sorted by name. The names of controller-runtime and client-go, their
 * labels and buckets mean here what they mean there, so that dashboards and alerts for such operators work unchanged.
 */
enum MetricFamily {
    ACTIVE_WORKERS(
            "controller_runtime_active_workers",
            Type.GAUGE,
            "Resources that are being reconciled now",
            MetricLabel.CONTROLLER),
    MAX_CONCURRENT_RECONCILES(
            "controller_runtime_max_concurrent_reconciles",
            Type.GAUGE,
            "How many resources are reconciled at once at most; the controllers share this number",
            MetricLabel.CONTROLLER),
    RECONCILE_ERRORS(
            "controller_runtime_reconcile_errors_total",
            Type.COUNTER,
            "Reconciliations that failed and will be tried again",
            MetricLabel.CONTROLLER),
    RECONCILE_TIME(
            "controller_runtime_reconcile_time_seconds",
            Type.HISTOGRAM,
            "How long reconciliations took",
            MetricLabel.CONTROLLER),
    RECONCILES(
            "controller_runtime_reconcile_total",
            Type.COUNTER,
            "Reconciliations",
            MetricLabel.CONTROLLER,
            MetricLabel.RESULT),
    WEBHOOK_LATENCY(
            "controller_runtime_webhook_latency_seconds",
            Type.HISTOGRAM,
            "How long admission requests took",
            MetricLabel.WEBHOOK),
    WEBHOOK_IN_FLIGHT(
            "controller_runtime_webhook_requests_in_flight",
            Type.GAUGE,
            "Admission requests that are being answered now",
            MetricLabel.WEBHOOK),
    WEBHOOK_REQUESTS(
            "controller_runtime_webhook_requests_total",
            Type.COUNTER,
            "Admission requests; a refused object is a 200, a 500 is a defect of the operator",
            MetricLabel.CODE,
            MetricLabel.WEBHOOK),
    LEADER(
            "leader_election_master_status",
            Type.GAUGE,
            "1 on the replica that reconciles, 0 on the others; absent without leader election",
            MetricLabel.LEASE),
    INJECTIONS(
            "otelop_injections_total",
            Type.COUNTER,
            "Decisions about sidecar and agents of pods that were created",
            MetricLabel.OUTCOME,
            MetricLabel.SUBJECT),
    MANAGED_RESOURCES(
            "otelop_managed_resources",
            Type.GAUGE,
            "Custom resources by what their status says; 0 on replicas that do not reconcile",
            MetricLabel.KIND,
            MetricLabel.STATE),
    CERTIFICATE_EXPIRY(
            "otelop_webhook_certificate_expiry_timestamp_seconds",
            Type.GAUGE,
            "When the certificate of the webhooks ends, in seconds since 1970; absent while none is served"),
    WEBHOOK_CONFIGURATION(
            "otelop_webhook_configuration_found",
            Type.GAUGE,
            "1 while the API server knows the configuration that names the webhooks",
            MetricLabel.CONFIGURATION),
    REST_REQUESTS(
            "rest_client_requests_total",
            Type.COUNTER,
            "Requests to the API server",
            MetricLabel.CODE,
            MetricLabel.HOST,
            MetricLabel.METHOD),
    QUEUE_ADDS(
            "workqueue_adds_total",
            Type.COUNTER,
            "Resources that were handed to a worker, retries included",
            MetricLabel.QUEUE),
    QUEUE_DEPTH("workqueue_depth", Type.GAUGE, "Resources that wait for a worker", MetricLabel.QUEUE),
    QUEUE_LONGEST_RUN(
            "workqueue_longest_running_processor_seconds",
            Type.GAUGE,
            "How long the oldest reconciliation has been going on",
            MetricLabel.QUEUE),
    QUEUE_WAIT(
            "workqueue_queue_duration_seconds",
            Type.HISTOGRAM,
            "How long resources waited for a worker",
            MetricLabel.QUEUE),
    QUEUE_RETRIES(
            "workqueue_retries_total", Type.COUNTER, "Reconciliations that repeat one that failed", MetricLabel.QUEUE),
    QUEUE_UNFINISHED(
            "workqueue_unfinished_work_seconds",
            Type.GAUGE,
            "How long the reconciliations that go on have taken so far, added up",
            MetricLabel.QUEUE),
    QUEUE_WORK(
            "workqueue_work_duration_seconds",
            Type.HISTOGRAM,
            "How long workers took for a resource",
            MetricLabel.QUEUE);

    private final String text;
    private final Type type;
    private final String help;
    private final List<MetricLabel> labels;

    MetricFamily(String text, Type type, String help, MetricLabel... labels) {
        this.text = text;
        this.type = type;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** The name on the metrics page; of a histogram the name before {@code _bucket}, {@code _count} and {@code _sum}. */
    String text() {
        return text;
    }

    Type type() {
        return type;
    }

    String help() {
        return help;
    }

    /** Sorted by the labels' texts, which is the order of the values that are passed to a metric. */
    List<MetricLabel> labels() {
        return labels;
    }

    Counter counter(PrometheusRegistry registry) {
        return Counter.builder().name(text).help(help).labelNames(labelNames()).register(registry);
    }

    Gauge gauge(PrometheusRegistry registry) {
        return Gauge.builder().name(text).help(help).labelNames(labelNames()).register(registry);
    }

    /** A gauge whose values are looked up when somebody asks. */
    void gauge(PrometheusRegistry registry, Consumer<GaugeWithCallback.Callback> values) {
        GaugeWithCallback.builder()
                .name(text)
                .help(help)
                .labelNames(labelNames())
                .callback(values)
                .register(registry);
    }

    Histogram histogram(PrometheusRegistry registry, double... buckets) {
        return Histogram.builder()
                .name(text)
                .help(help)
                .labelNames(labelNames())
                .classicOnly()
                .classicUpperBounds(buckets)
                .register(registry);
    }

    private String[] labelNames() {
        return labels.stream().map(MetricLabel::text).toArray(String[]::new);
    }

    enum Type {
        COUNTER,
        GAUGE,
        HISTOGRAM;

        /** As the metrics page writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
