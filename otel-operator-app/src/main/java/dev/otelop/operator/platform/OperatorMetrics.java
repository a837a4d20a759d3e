package dev.otelop.operator.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operator's metrics: the families of {@link MetricFamily}, and those of the Java virtual machine. */
public final class OperatorMetrics {

    /** The buckets of controller-runtime, so that existing alerts keep their meaning. */
    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5,
        1.75, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 40, 50, 60
    };

    private static final List<String> OUTCOMES = List.of("injected", "refused", "skipped");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter reconciles = MetricFamily.RECONCILES.counter(registry);
    private final Counter reconcileErrors = MetricFamily.RECONCILE_ERRORS.counter(registry);
    private final Histogram reconcileSeconds = MetricFamily.RECONCILE_TIME.histogram(registry, SECONDS);
    private final QueueMetrics queues = new QueueMetrics(registry);
    private final Counter webhookRequests = MetricFamily.WEBHOOK_REQUESTS.counter(registry);
    private final Histogram webhookSeconds = MetricFamily.WEBHOOK_LATENCY.histogram(registry, SECONDS);
    private final Gauge webhooksInFlight = MetricFamily.WEBHOOK_IN_FLIGHT.gauge(registry);
    private final Gauge webhookConfigurations = MetricFamily.WEBHOOK_CONFIGURATION.gauge(registry);
    private final Counter injections = MetricFamily.INJECTIONS.counter(registry);
    private final Counter requests = MetricFamily.REST_REQUESTS.counter(registry);
    private final Map<String, BooleanSupplier> leases = new ConcurrentSkipListMap<>();
    private final Map<String, Supplier<SortedMap<String, Long>>> managed = new ConcurrentSkipListMap<>();
    private volatile @Nullable Instant certificateExpiry;

    public OperatorMetrics() {
        MetricFamily.LEADER.gauge(
                registry, page -> leases.forEach((lease, leading) -> page.call(leading.getAsBoolean() ? 1 : 0, lease)));
        MetricFamily.MANAGED_RESOURCES.gauge(registry, this::managedResources);
        MetricFamily.CERTIFICATE_EXPIRY.gauge(registry, this::certificateExpiry);
        JvmMetrics.builder().register(registry);
    }

    /**
     * Makes a controller's series appear with 0 before its first run, so that rates are right from the start.
     *
     * @return what is to be told of the controller's work
     */
    public WorkQueue controllerRegistered(String controller, int maxConcurrentReconciles) {
        reconcileErrors.initLabelValues(controller);
        reconcileSeconds.initLabelValues(controller);
        reconciles.initLabelValues(controller, "success");
        reconciles.initLabelValues(controller, "error");
        return queues.register(controller, maxConcurrentReconciles);
    }

    /** Counts one reconciliation; {@code result} is {@code success}, {@code requeue_after} or {@code error}. */
    public void reconciled(String controller, String result, Duration took) {
        reconciles.labelValues(controller, result).inc();
        reconcileSeconds.labelValues(controller).observe(seconds(took));
        if (result.equals("error")) {
            reconcileErrors.labelValues(controller).inc();
        }
    }

    /** Shows the resources of a kind: {@code states} counts them by state, and is asked whenever the page is. */
    public void managed(String kind, Supplier<SortedMap<String, Long>> states) {
        managed.put(kind, states);
    }

    /** An admission request came in; {@link #webhookServed} ends it. */
    public void webhookEntered(String webhook) {
        webhooksInFlight.labelValues(webhook).inc();
    }

    /** Counts one admission request. */
    public void webhookServed(String webhook, int code, Duration took) {
        webhooksInFlight.labelValues(webhook).dec();
        webhookRequests.labelValues(Integer.toString(code), webhook).inc();
        webhookSeconds.labelValues(webhook).observe(seconds(took));
    }

    /** Notes when the certificate ends that the webhooks are served with from now on. */
    public void certificateUntil(Instant end) {
        certificateExpiry = end;
    }

    /** Notes whether the API server knows a configuration of the webhooks. */
    public void webhookConfiguration(String kind, boolean found) {
        webhookConfigurations.labelValues(kind).set(found ? 1 : 0);
    }

    /** Shows whether this replica holds a lease; {@code leading} is asked whenever the page is. */
    public void leaderElection(String lease, BooleanSupplier leading) {
        leases.put(lease, leading);
    }

    /** Makes the series of decisions appear with 0, so that the first refusal is seen as an increase. */
    public void injectionSubjects(Stream<String> subjects) {
        subjects.forEach(subject -> OUTCOMES.forEach(outcome -> injections.initLabelValues(outcome, subject)));
    }

    /**
     * Counts one decision about a pod.
     *
     * @param subject {@code sidecar}, a language, or {@code instrumentation}
     */
    public void injectionDecided(String subject, String outcome) {
        injections.labelValues(outcome, subject).inc();
    }

    /** Counts one request to the API server. */
    void requested(String code, String host, String method) {
        requests.labelValues(code, host, method).inc();
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

    private void managedResources(Callback page) {
        managed.forEach((kind, states) -> states.get().forEach((state, count) -> page.call(count, kind, state)));
    }

    private void certificateExpiry(Callback page) {
        Instant end = certificateExpiry;
        if (end != null) {
            page.call(end.getEpochSecond());
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
