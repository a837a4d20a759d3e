package dev.otelop.operator;

import dev.otelop.operator.admission.CountedWebhooks;
import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.admission.Webhooks;
import dev.otelop.operator.gather.Capabilities;
import dev.otelop.operator.gather.ClusterFacts;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.platform.Clients;
import dev.otelop.operator.platform.Health;
import dev.otelop.operator.platform.HealthServer;
import dev.otelop.operator.platform.HttpServerDefaults;
import dev.otelop.operator.platform.Leadership;
import dev.otelop.operator.platform.MetricsServer;
import dev.otelop.operator.platform.OperatorMetrics;
import dev.otelop.operator.reconcile.ControllerOptions;
import dev.otelop.operator.reconcile.Controllers;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running operator. {@link #start} returns when it serves probes, metrics and webhooks and, unless another replica
 * leads, reconciles. It installs nothing in the cluster but the registration of its webhooks, which {@link #close} takes
 * away again.
 *
 * <p>Closing goes from the outside in: webhooks stop to be called, reconciliations get ten seconds to end, the lease is
 * handed on, the connection is closed. The probes answer to the last.
 */
public final class Operator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

    private final Resources open = new Resources();
    private final Health health = new Health();
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private @Nullable HealthServer probes;
    private @Nullable MetricsServer metricsServer;
    private @Nullable Webhooks webhooks;

    private Operator() {}

    /**
     * @throws StartupException if the cluster lacks what the operator needs
     */
    public static Operator start(OperatorOptions options, Config config) {
        Operator operator = new Operator();
        try {
            operator.open(options, config, Surroundings.ofThisProcess());
            return operator;
        } catch (RuntimeException e) {
            operator.close();
            throw e;
        }
    }

    /**
     * Waits for the end: 0 after {@link #close}, 1 when the lead was lost or a cache broke. In the second case others may
     * already reconcile, so the process has to end at once.
     */
    public int await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end never fails", e);
        }
    }

    /** Closes the operator when the process is told to end, by SIGTERM or from the keyboard. */
    public void closeOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "shutdown"));
    }

    /** What the liveness probe says. */
    public boolean healthy() {
        return !health.live().containsValue(false);
    }

    /** The port of the probes, -1 when they are not served. */
    public int probePort() {
        return probes == null ? -1 : probes.port();
    }

    /** The port of the metrics, -1 when they are not served. */
    public int metricsPort() {
        return metricsServer == null ? -1 : metricsServer.port();
    }

    /** The port of the webhooks, -1 when they are not served. */
    public int webhookPort() {
        return webhooks == null ? -1 : webhooks.port();
    }

    @Override
    public void close() {
        open.close();
        end.complete(0);
    }

    private void stop() {
        LOG.info("The operator is stopping");
        close();
        LOG.info("The operator has stopped");
    }

    private void open(OperatorOptions options, Config config, Surroundings surroundings) {
        HttpServerDefaults.set();
        probes = open.add(HealthServer.start(options.probeAddress(), health));
        metricsServer = open.add(MetricsServer.start(options.metricsAddress(), metrics));
        KubernetesClient client = open.add(Clients.connect(config, metrics));
        RequiredApis.check(client);
        Capabilities capabilities = open.add(Capabilities.watch(client));
        Gatherer gatherer = new Gatherer(options.settings(), capabilities);
        String instance = surroundings.instance();
        Controllers controllers = Controllers.of(
                client,
                new ControllerOptions(options.maxConcurrentReconciles(), options.namespaces(), instance),
                gatherer,
                metrics,
                this::broken);
        if (options.leaderElect()) {
            String namespace = surroundings.leaseNamespace(options.leaseNamespace(), config);
            Leadership leadership = open.add(Leadership.campaign(
                    config, namespace, instance, () -> startOrBreak(controllers), () -> lost(controllers)));
            metrics.leaderElection(Leadership.LEASE, leadership::leading);
            open.add(controllers);
            health.addReadiness("controllers", () -> controllers.running() || !leadership.leading());
        } else {
            open.add(controllers);
            startControllers(controllers, client);
            health.addReadiness("controllers", controllers::running);
        }
        webhooks = serveWebhooks(options, client, gatherer, surroundings);
        LOG.info("The operator is running");
    }

    private @Nullable Webhooks serveWebhooks(
            OperatorOptions options, KubernetesClient client, Gatherer gatherer, Surroundings surroundings) {
        URI url = options.webhookUrl();
        InetSocketAddress address = options.webhookAddress().socketAddress().orElse(null);
        if (url == null || address == null) {
            LOG.info("No webhooks are served: they need a URL and an address");
            return null;
        }
        InjectionSetup injection = new InjectionSetup(options, client, gatherer, surroundings);
        ClusterFacts facts = open.add(injection.facts());
        return open.add(Webhooks.start(
                new WebhookOptions(address, url),
                client,
                gatherer::facts,
                new CountedWebhooks(metrics),
                injection.webhook(facts, metrics)));
    }

    private static void startControllers(Controllers controllers, KubernetesClient client) {
        try {
            controllers.start();
        } catch (KubernetesClientException e) {
            throw StartupException.unusable(client, e);
        }
    }

    private void startOrBreak(Controllers controllers) {
        try {
            controllers.start();
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private void broken(Throwable cause) {
        LOG.error("The operator cannot go on", cause);
        health.addLiveness("caches", () -> false);
        end.complete(1);
    }

    /** Stops reconciling at once: the slack between renewing and losing the lease is a few seconds. */
    private void lost(Controllers controllers) {
        health.addLiveness("lease", () -> false);
        new Thread(controllers::close, "lost-lease").start();
        end.complete(1);
    }
}
