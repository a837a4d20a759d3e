package dev.otelop.operator.admission;

import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of an operator that runs outside the cluster: served over TLS with certificates of an authority of their
 * own, and registered by URL. They need no leader. Closing takes the registrations away, then stops the server.
 */
public final class Webhooks implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(5);

    /** API servers learn by a watch that a registration is gone; until then they go on calling. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final WebhookServer server;
    private final Registrations registrations;
    private final List<RegistrationWatch<?>> watches;
    private final ScheduledExecutorService upkeep;
    private final @Nullable InjectionReports reports;

    private Webhooks(
            WebhookServer server,
            Registrations registrations,
            ScheduledExecutorService upkeep,
            @Nullable InjectionReports reports) {
        this.server = server;
        this.registrations = registrations;
        this.watches = registrations.watch(upkeep);
        this.upkeep = upkeep;
        this.reports = reports;
    }

    /**
     * Serves, then registers.
     *
     * @param client its serialization must read custom resources leniently
     * @param facts what the reconciler would render with, asked for anew for each object
     * @param pods what the webhook of pods works with, null for none
     */
    public static Webhooks start(
            WebhookOptions options,
            KubernetesClient client,
            Supplier<RenderContext> facts,
            WebhookMetrics metrics,
            @Nullable PodWebhook pods) {
        List<AdmittedKind<?>> rows = AdmittedKinds.all(facts);
        InjectionReports reports = pods == null ? null : new InjectionReports(pods.metrics(), pods.events());
        List<ReviewedKind> kinds = new ArrayList<>(ValidatedKind.all(rows, client.getKubernetesSerialization()));
        if (pods != null && reports != null) {
            InjectionWarmUp.run(pods.facts().settings());
            kinds.add(new InjectedPods(pods.facts(), reports));
        }
        WarmUp.of(rows, new AdmissionHandler(kinds, (webhook, code, took) -> {}));

        Clock clock = Clock.systemUTC();
        WebhookCertificates certificates = new BuiltInCertificates(options.hosts(), clock.instant());
        WebhookTrust trust = certificates.at(clock.instant());
        ReloadableKeyManager keys = new ReloadableKeyManager(trust.serving());
        WebhookServer server =
                JdkWebhookServer.start(options.listen(), keys.context(), new AdmissionHandler(kinds, metrics), DRAIN);
        Registrations registrations = Registrations.of(client, rows, scope(pods), options.target(server.port()));
        publishOrStop(registrations, trust, server);

        ScheduledExecutorService upkeep = upkeepThread();
        TrustRenewal renewal = new TrustRenewal(certificates, registrations::publish, keys, clock);
        upkeep.scheduleWithFixedDelay(renewal, 1, 1, TimeUnit.HOURS);
        return new Webhooks(server, registrations, upkeep, reports);
    }

    /** The port the server listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        watches.forEach(RegistrationWatch::close);
        upkeep.shutdown();
        registrations.withdraw();
        try {
            Thread.sleep(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        if (reports != null) {
            reports.close();
        }
    }

    private static @Nullable PodScope scope(@Nullable PodWebhook pods) {
        return pods == null ? null : PodScope.of(pods.facts().settings(), pods.namespaces());
    }

    private static void publishOrStop(Registrations registrations, WebhookTrust trust, WebhookServer server) {
        try {
            registrations.publish(trust.caBundle());
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
