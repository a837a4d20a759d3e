package dev.otelop.operator.admission;

import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The validating webhooks of an operator that runs outside the cluster: served over TLS with certificates of an authority
 * of their own, and registered by URL. They need no leader. Closing takes the registration away, then stops the server.
 */
public final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private static final Duration DRAIN = Duration.ofSeconds(5);

    /** API servers learn by a watch that a registration is gone; until then they go on calling. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final WebhookServer server;
    private final WebhookRegistration registration;
    private final RegistrationWatch watch;
    private final ScheduledExecutorService upkeep;

    private Webhooks(
            WebhookServer server,
            WebhookRegistration registration,
            RegistrationWatch watch,
            ScheduledExecutorService upkeep) {
        this.server = server;
        this.registration = registration;
        this.watch = watch;
        this.upkeep = upkeep;
    }

    /**
     * Serves, then registers.
     *
     * @param client its serialization must read custom resources leniently
     * @param facts what the reconciler would render with, asked for anew for each object
     */
    public static Webhooks start(
            WebhookOptions options, KubernetesClient client, Supplier<RenderContext> facts, WebhookMetrics metrics) {
        List<AdmittedKind<?>> kinds = AdmittedKinds.all(facts);
        Clock clock = Clock.systemUTC();
        WebhookCertificates certificates = new BuiltInCertificates(options.hosts(), clock.instant());
        WebhookTrust trust = certificates.at(clock.instant());
        ReloadableKeyManager keys = new ReloadableKeyManager(trust.serving());
        RequestHandler handler = warm(kinds, client.getKubernetesSerialization(), metrics);
        WebhookServer server = JdkWebhookServer.start(options.listen(), keys.context(), handler, DRAIN);
        WebhookRegistration registration = new WebhookRegistration(client, kinds, options.target(server.port()));
        publishOrStop(registration, trust, server);

        ScheduledExecutorService upkeep = upkeepThread();
        TrustRenewal renewal = new TrustRenewal(certificates, registration::publish, keys, clock);
        upkeep.scheduleWithFixedDelay(renewal, 1, 1, TimeUnit.HOURS);
        return new Webhooks(server, registration, new RegistrationWatch(registration, upkeep), upkeep);
    }

    /** The port the server listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        watch.close();
        upkeep.shutdown();
        try {
            registration.withdraw();
            Thread.sleep(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The registration of the webhooks stays behind and refuses writes: {}", e.getMessage());
        }
        server.close();
    }

    private static RequestHandler warm(
            List<AdmittedKind<?>> kinds, KubernetesSerialization reader, WebhookMetrics metrics) {
        WarmUp.of(kinds, new AdmissionHandler(kinds, reader, (webhook, code, took) -> {}));
        return new AdmissionHandler(kinds, reader, metrics);
    }

    private static void publishOrStop(WebhookRegistration registration, WebhookTrust trust, WebhookServer server) {
        try {
            registration.publish(trust.caBundle());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static ScheduledExecutorService upkeepThread() {
        ScheduledThreadPoolExecutor upkeep = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "webhook-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        // Nothing new begins after the shutdown, and what is being written is written to its end.
        upkeep.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return upkeep;
    }
}
