package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.Health;
import dev.otelop.operator.platform.HealthServer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import opamp.proto.AgentRemoteConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running bridge. {@link #start} returns at once; neither server nor cluster has to be there yet, and the bridge goes on
 * when one of them is away. {@link #close} says goodbye to the server, within five seconds.
 */
public final class Bridge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

    /** Changes come in bursts; the server is told once. */
    private static final Duration CALM = Duration.ofMillis(300);

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Pods change without their collector: what they say is looked at now and then. */
    private static final Duration REFRESH = Duration.ofSeconds(30);

    private final KubernetesClient client;
    private final BridgeConfig config;
    private final BridgeSite site;
    private final Clock clock;
    private final Instant started;
    private final Worker worker = new Worker();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    /** What the server sent last and was not taken yet: a newer one takes its place. */
    private final AtomicReference<@Nullable Offer> pending = new AtomicReference<>();

    private final HttpClients clients;
    private final OpampAgent agent;
    private final CollectorWatch watch;
    private final RemoteConfigs remoteConfigs;
    private final EffectiveConfigs effectiveConfigs;
    private final @Nullable HealthServer probes;

    // Of the worker's thread only.
    private boolean resumed;

    private Bridge(BridgeConfig config, BridgeSite site, KubernetesClient client, Clock clock) {
        this.client = client;
        this.config = config;
        this.site = site;
        this.clock = clock;
        this.started = clock.instant();
        this.clients = new HttpClients(config.server(), site.variables());
        this.agent = agent();
        this.effectiveConfigs = new EffectiveConfigs(client.getKubernetesSerialization(), config.policy());
        this.remoteConfigs = remoteConfigs();
        this.watch = CollectorWatch.start(client, site.namespaces(), this::changed);
        this.probes = HealthServer.start(config.health(), health());
    }

    /**
     * @param client closed by the caller, after the bridge
     */
    public static Bridge start(BridgeConfig config, BridgeSite site, KubernetesClient client, Clock clock) {
        Bridge bridge = new Bridge(config, site, client, clock);
        boolean beats = config.policy().has(BridgeCapability.REPORTS_HEARTBEAT)
                || config.policy().has(BridgeCapability.REPORTS_HEALTH);
        bridge.worker.repeat("look after remote configurations", LOOK, bridge::look);
        bridge.worker.repeat("report on collectors", REFRESH, bridge::refresh);
        bridge.agent.start(beats && config.server().isWebSocket() ? config.heartbeat() : Duration.ZERO);
        LOG.info(
                "The bridge {} is running for {} and {}",
                config.identity().name(),
                site.namespaces(),
                config.server().endpoint().getHost());
        return bridge;
    }

    /** The port of the probes, -1 when they are not served. */
    public int probePort() {
        return probes == null ? -1 : probes.port();
    }

    @Override
    public void close() {
        worker.close();
        watch.close();
        agent.close();
        clients.close();
        if (probes != null) {
            probes.close();
        }
        LOG.info("The bridge has stopped");
    }

    private OpampAgent agent() {
        UUID uid = InstanceUid.of(site.variables().get("OPAMP_INSTANCE_UID"));
        String host = Objects.requireNonNullElse(site.variables().get("HOSTNAME"), "unknown");
        AgentState state = new AgentState(
                InstanceUid.bytes(uid),
                Description.of(config.identity(), uid, site.namespace(), site.version(), host),
                config.policy().capabilities());
        Line line = Lines.to(config.server(), clients, config.heartbeat(), this::lost);
        return new OpampAgent(state, config.policy().capabilities(), new Queue(), line);
    }

    private RemoteConfigs remoteConfigs() {
        Plan.Grounds grounds = new Plan.Grounds(config.identity().name(), site.namespace(), config.policy());
        CollectorWrites writes = new CollectorWrites(client, grounds.bridge());
        return new RemoteConfigs(grounds, writes, new Omitted(client, writes, grounds), agent::remoteConfig, clock);
    }

    private Health health() {
        Health health = new Health();
        health.addLiveness("worker", worker::alive);
        health.addReadiness("collectors", () -> watch.complete() && watch.watching());
        health.addReadiness("server", agent::connected);
        health.addReadiness("worker", () -> !worker.failing());
        return health;
    }

    private void lost() {
        agent.lost();
    }

    private void changed() {
        if (refreshing.compareAndSet(false, true)) {
            worker.later("report on collectors", CALM, this::refresh);
        }
    }

    /** Tells the server what there is; the agent leaves out what it knows already. */
    private void refresh() {
        refreshing.set(false);
        if (!watch.complete()) {
            // Half of the collectors would look as if the others were gone.
            return;
        }
        List<OpenTelemetryCollector> collectors = consenting(Consent.REPORTING);
        agent.effectiveConfig(effectiveConfigs.of(collectors));
        try {
            agent.health(HealthTree.of(started, collectors, pods(), worker.trouble()));
        } catch (KubernetesClientException e) {
            String trouble = "cannot list pods: " + Failure.sentence(e);
            agent.health(HealthTree.of(started, collectors, List.of(), trouble));
            throw e;
        }
    }

    /** What was on trial when this or an earlier process was interrupted goes on. */
    private void resume() {
        if (!config.policy().has(BridgeCapability.ACCEPTS_REMOTE_CONFIG)) {
            return;
        }
        remoteConfigs.adopt(consenting(Consent.MANAGED));
        if (!resumed) {
            remoteConfigs.report(consenting(Consent.MANAGED));
            resumed = true;
        }
    }

    /** Takes what was not taken yet, and looks how far the last one is. */
    private void look() {
        if (!watch.complete()) {
            return;
        }
        resume();
        Offer offer = pending.get();
        if (offer != null) {
            remoteConfigs.take(offer);
            pending.compareAndSet(offer, null);
        }
        remoteConfigs.look();
    }

    private void restart() {
        new Restarts(client).restart(consenting(Consent.MANAGED), clock.instant());
    }

    /** The collectors that agreed to at least that much, sorted. */
    private List<OpenTelemetryCollector> consenting(Consent least) {
        return watch.all().stream()
                .filter(collector -> Consent.of(collector, config.identity().name(), config.policy())
                                .compareTo(least)
                        >= 0)
                .toList();
    }

    /** The pods that the operator made; a namespace may hold any number of others. */
    private List<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        for (String namespace : site.namespaces()) {
            pods.addAll(client.pods()
                    .inNamespace(namespace)
                    .withLabel("app.kubernetes.io/managed-by", "opentelemetry-operator")
                    .list()
                    .getItems());
        }
        return pods;
    }

    /** Orders are done on the worker's thread. */
    private final class Queue implements Orders {

        @Override
        public void configure(AgentRemoteConfig remote) {
            pending.set(Offer.of(remote));
        }

        @Override
        public void restart() {
            worker.once("restart collectors", Bridge.this::restart);
        }
    }
}
