package dev.otelop.operator.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The operator's metrics, under the names that dashboards for controllers already use. Labels are bounded: names of
 * controllers, webhooks and outcomes, never names of objects.
 */
public final class OperatorMetrics {

    /** The buckets of controller-runtime, so that existing alerts keep their meaning. */
    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5,
        1.75, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 40, 50, 60
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter reconciles = counter("controller_runtime_reconcile_total", "controller", "result")
            .help("Reconciliations per controller and outcome")
            .register(registry);
    private final Counter reconcileErrors = counter("controller_runtime_reconcile_errors_total", "controller")
            .help("Reconciliations that failed, per controller")
            .register(registry);
    private final Histogram reconcileSeconds = histogram("controller_runtime_reconcile_time_seconds", "controller")
            .help("How long reconciliations took, per controller")
            .register(registry);
    private final Counter webhookRequests = counter("controller_runtime_webhook_requests_total", "webhook", "code")
            .help("Admission requests per webhook and HTTP status")
            .register(registry);
    private final Histogram webhookSeconds = histogram("controller_runtime_webhook_latency_seconds", "webhook")
            .help("How long admission requests took, per webhook")
            .register(registry);

    private final Counter injections = counter("otelop_injections_total", "subject", "outcome")
            .help("Decisions about sidecar and agents of pods that were created, per outcome")
            .register(registry);

    private final Gauge certificateExpiry = Gauge.builder()
            .name("otelop_webhook_certificate_expiry_timestamp_seconds")
            .help("When the certificate ends that the webhooks serve, in seconds since 1970")
            .register(registry);
    private final Gauge webhookConfigurations = Gauge.builder()
            .name("otelop_webhook_configuration_found")
            .labelNames("kind")
            .help("1 while the API server knows the configuration that names the webhooks")
            .register(registry);

    public OperatorMetrics() {
        JvmMetrics.builder().register(registry);
    }

    /** Counts one reconciliation; {@code result} is {@code success}, {@code requeue_after} or {@code error}. */
    public void reconciled(String controller, String result, Duration took) {
        reconciles.labelValues(controller, result).inc();
        reconcileSeconds.labelValues(controller).observe(seconds(took));
        if (result.equals("error")) {
            reconcileErrors.labelValues(controller).inc();
        }
    }

    /** Makes a controller's series appear with 0 before its first run, so that rates are right from the start. */
    public void controllerRegistered(String controller) {
        reconcileErrors.initLabelValues(controller);
        reconciles.initLabelValues(controller, "success");
        reconciles.initLabelValues(controller, "error");
    }

    /** Counts one admission request. */
    public void webhookServed(String webhook, int code, Duration took) {
        webhookRequests.labelValues(webhook, Integer.toString(code)).inc();
        webhookSeconds.labelValues(webhook).observe(seconds(took));
    }

    /** Notes when the certificate ends that the webhooks serve. */
    public void certificateUntil(Instant end) {
        certificateExpiry.set(end.getEpochSecond());
    }

    /** Notes whether a configuration of the webhooks is there. */
    public void webhookConfiguration(String kind, boolean found) {
        webhookConfigurations.labelValues(kind).set(found ? 1 : 0);
    }

    /**
     * Counts one decision about a pod.
     *
     * @param subject {@code sidecar}, a language, or {@code instrumentation}
     */
    public void injectionDecided(String subject, String outcome) {
        injections.labelValues(subject, outcome).inc();
    }

    /** Everything in the Prometheus text format 0.0.4. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static Counter.Builder counter(String name, String... labels) {
        return Counter.builder().name(name).labelNames(labels);
    }

    private static Histogram.Builder histogram(String name, String... labels) {
        return Histogram.builder().name(name).labelNames(labels).classicOnly().classicUpperBounds(SECONDS);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
