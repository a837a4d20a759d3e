package dev.otelop.operator;

import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.admission.Webhooks;
import dev.otelop.operator.gather.Capabilities;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running operator. {@link #start} returns when it serves probes, metrics and webhooks and, unless another replica
 * leads, reconciles. It installs nothing in the cluster but the registration of its webhooks, which {@link #close} takes
 * away again.
 *
 * <p>Closing hands over what others wait for first: reconciliations get ten seconds to end, the lease is handed on. Then
 * webhooks stop to be called, and the connection is closed. The probes answer to the last.
 */
public final class Operator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

    private static final String STARTED = "started";

    private final Resources open = new Resources();
    private final Health health = new Health();
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final End end = new End(health);
    private @Nullable HealthServer probes;
    private @Nullable MetricsServer metricsServer;
    private @Nullable Webhooks webhooks;

    private Operator() {}

    /**
     * @throws StartupException if the cluster lacks what the operator needs
     */
    public static Operator start(OperatorOptions options, Config config) {
        Operator operator = new Operator();
        operator.openOrClose(options, config);
        return operator;
    }

    /**
     * Runs an operator until it ends, and with it the process: SIGTERM or Ctrl-C, also while it starts, close it in order
     * and end the process with 0.
     *
     * @return 1 when the lead was lost or a cache broke: the process has to end at once
     * @throws StartupException if the cluster lacks what the operator needs
     */
    public static int run(OperatorOptions options, Config config) throws InterruptedException {
        Operator operator = new Operator();
        Thread onSignal = new Thread(() -> operator.end.ofProcess(operator::close), "shutdown");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            operator.openOrClose(options, config);
        } catch (RuntimeException e) {
            End.forget(onSignal);
            throw e;
        }
        return operator.await();
    }

    /**
     * Waits for the end: 0 after {@link #close}, 1 when the lead was lost or a cache broke. In the second case others may
     * already reconcile, so the process has to end at once.
     */
    public int await() throws InterruptedException {
        return end.await();
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
        end.closed();
    }

    private void openOrClose(OperatorOptions options, Config config) {
        try {
            open(options, config, Surroundings.ofThisProcess());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(OperatorOptions options, Config config, Surroundings surroundings) {
        HttpServerDefaults.set();
        health.addReadiness(STARTED, () -> false);
        probes = open.add(HealthServer.start(options.servers().probes(), health));
        metricsServer = open.add(MetricsServer.start(options.servers().metrics(), metrics));
        KubernetesClient client = open.add(Clients.connect(config, metrics));
        RequiredApis.check(client);
        Capabilities capabilities = open.add(Capabilities.watch(client));
        Gatherer gatherer = new Gatherer(options.settings(), capabilities);
        webhooks = serveWebhooks(options, config, client, gatherer, surroundings);
        reconcile(options, config, client, gatherer, surroundings);
        health.dropReadiness(STARTED);
        LOG.info("The operator is running");
    }

    private void reconcile(
            OperatorOptions options,
            Config config,
            KubernetesClient client,
            Gatherer gatherer,
            Surroundings surroundings) {
        String instance = surroundings.instance();
        Controllers controllers = Controllers.of(
                client,
                new ControllerOptions(options.work().maxConcurrentReconciles(), options.namespaces(), instance),
                gatherer,
                metrics,
                end::broken);
        Election election = options.election();
        if (election == null) {
            open.add(controllers);
            startControllers(controllers, client);
            health.addReadiness("controllers", controllers::running);
            return;
        }
        String namespace = surroundings.leaseNamespace(election.namespace(), config);
        Leadership leadership = open.add(Leadership.campaign(
                config, namespace, instance, () -> startOrBreak(controllers), () -> lost(controllers)));
        metrics.leaderElection(Leadership.LEASE, leadership::leading);
        open.add(controllers);
        health.addReadiness("controllers", () -> controllers.running() || !leadership.leading());
    }

    private @Nullable Webhooks serveWebhooks(
            OperatorOptions options,
            Config config,
            KubernetesClient client,
            Gatherer gatherer,
            Surroundings surroundings) {
        WebhookOptions served = options.webhooks();
        if (served == null) {
            LOG.info("No webhooks are served: they need a URL or a Service");
            return null;
        }
        InjectionSetup injection = new InjectionSetup(options, client, gatherer, surroundings);
        WebhookOptions located = served.withCertificatesIn(() -> surroundings.secretNamespace(config));
        Webhooks started = new WebhookSetup(client, gatherer, metrics).serve(located, injection, open);
        health.addReadiness("webhooks", started::ready);
        return started;
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
            end.broken(e);
        }
    }

    /** Stops reconciling at once: the slack between renewing and losing the lease is a few seconds. */
    private void lost(Controllers controllers) {
        end.lostLead();
        new Thread(controllers::close, "lost-lease").start();
    }
}
