package dev.otelop.operator.admission;

import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of an operator, served over TLS on every replica: they need no leader. Behind a URL they are registered by
 * the operator, and closing takes the registrations away before the server stops; behind a Service the registrations belong
 * to the installation, and closing gives the cluster the time to send requests elsewhere.
 */
public final class Webhooks implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(5);

    /** API servers learn by a watch that a registration is gone; until then they go on calling. */
    private static final Duration WITHDRAWAL = Duration.ofMillis(500);

    /** A replica that stops is still in the tables of some nodes for a moment. */
    private static final Duration DETOUR = Duration.ofSeconds(3);

    private final WebhookServer server;
    private final Registrations registrations;
    private final TrustRenewal renewal;
    private final Upkeep upkeep;
    private final Duration farewell;
    private final @Nullable InjectionReports reports;

    private Webhooks(
            WebhookServer server,
            Registrations registrations,
            TrustRenewal renewal,
            Duration farewell,
            @Nullable InjectionReports reports) {
        this.server = server;
        this.registrations = registrations;
        this.renewal = renewal;
        this.upkeep = Upkeep.of(renewal, registrations);
        this.farewell = farewell;
        this.reports = reports;
    }

    /**
     * Serves, then registers. Behind a Service it also returns when there is no certificate to serve or nothing to register
     * with yet, and goes on trying: {@link #ready} tells.
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

        ReloadableKeyManager keys = new ReloadableKeyManager();
        WebhookServer server =
                JdkWebhookServer.start(options.listen(), keys.context(), new AdmissionHandler(kinds, metrics), DRAIN);
        try {
            Clock clock = Clock.systemUTC();
            WebhookTarget target = options.target().servedOn(server.port());
            Registrations registrations = target.installed()
                    ? Registrations.installed(client, options.configuration(), metrics, clock)
                    : Registrations.made(client, options.configuration(), rows, scope(pods), target);
            WebhookCertificates certificates = options.certificates().open(target.hosts(), client);
            TrustRenewal renewal = new TrustRenewal(certificates, registrations::publish, keys, metrics, clock);
            begin(renewal, target);
            if (!target.installed()) {
                // They are there: this operator has just made them, and makes them again when they go.
                registrations.all().forEach(made -> metrics.registered(made.kind(), true));
            }
            return new Webhooks(server, registrations, renewal, target.installed() ? DETOUR : WITHDRAWAL, reports);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The port the server listens on. */
    public int port() {
        return server.port();
    }

    /** Whether a valid certificate is served. */
    public boolean ready() {
        return renewal.ready();
    }

    @Override
    public void close() {
        upkeep.close();
        registrations.withdraw();
        try {
            Thread.sleep(farewell.toMillis());
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

    /** Outside the cluster somebody looks on, and is told at once what does not work. */
    private static void begin(TrustRenewal renewal, WebhookTarget target) {
        if (target.installed()) {
            renewal.run();
        } else {
            renewal.renew();
        }
    }
}
