package dev.otelop.operator.platform;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish to be the one replica that reconciles. The lease lasts 15 seconds: a leader that dies is followed after that
 * time, one that stops in order is followed at once, because it empties the lease.
 */
public final class Leadership implements AutoCloseable {

    /** The name of the lease, the one this kind of operator has always used, so that two never reconcile side by side. */
    public static final String LEASE = "opentelemetry-operator-lock";

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration LEASE_DURATION = Duration.ofSeconds(15);
    private static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);
    private static final Duration RETRY_PERIOD = Duration.ofSeconds(2);

    private final KubernetesClient client;
    private final ExecutorService threads;
    private final String namespace;
    private final String identity;
    private final CompletableFuture<?> campaign;
    private volatile boolean leading;
    private volatile boolean stopping;

    private Leadership(Config config, String namespace, String identity, Runnable onElected, Runnable onLost) {
        this.client = Clients.forLease(config);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "leader-election");
            thread.setDaemon(true);
            return thread;
        });
        this.namespace = namespace;
        this.identity = identity;
        this.campaign = new LeaderElector(client, election(onElected, onLost), threads).start();
    }

    /**
     * Runs for leader until closed.
     *
     * @param onElected called once, on a thread of its own, when this replica leads
     * @param onLost called when a lead is lost without {@link #close}: the process must not go on reconciling
     */
    public static Leadership campaign(
            Config config, String namespace, String identity, Runnable onElected, Runnable onLost) {
        return new Leadership(config, namespace, identity, onElected, onLost);
    }

    public boolean leading() {
        return leading;
    }

    /** Gives up the lease. To be called when nothing reconciles any more. */
    @Override
    public void close() {
        stopping = true;
        campaign.cancel(true);
        if (leading) {
            release();
        }
        leading = false;
        threads.shutdownNow();
        client.close();
    }

    private LeaderElectionConfig election(Runnable onElected, Runnable onLost) {
        // Not released by the elector: it sends a merge patch, in which an absent holder means "keep the holder".
        return new LeaderElectionConfig(
                new LeaseLock(namespace, LEASE, identity),
                LEASE_DURATION,
                RENEW_DEADLINE,
                RETRY_PERIOD,
                new LeaderCallbacks(() -> elected(onElected), () -> lost(onLost), this::observed),
                false,
                LEASE);
    }

    private void elected(Runnable onElected) {
        leading = true;
        // The elector holds its lock during this call, and starting informers may outlast the lease.
        threads.execute(onElected);
    }

    private void lost(Runnable onLost) {
        if (stopping) {
            return;
        }
        leading = false;
        LOG.error("Lost the lease {}/{}", namespace, LEASE);
        onLost.run();
    }

    private void observed(String leader) {
        LOG.info("The leader is {}", Objects.requireNonNullElse(leader, "nobody"));
    }

    private void release() {
        try {
            Lease held = client.resources(Lease.class)
                    .inNamespace(namespace)
                    .withName(LEASE)
                    .get();
            if (held != null && identity.equals(held.getSpec().getHolderIdentity())) {
                client.resource(vacant(held)).lockResourceVersion().update();
                LOG.info("Released the lease {}/{}", namespace, LEASE);
            }
        } catch (KubernetesClientException e) {
            LOG.warn("The lease {}/{} was not released and runs out by itself: {}", namespace, LEASE, e.getMessage());
        }
    }

    private static Lease vacant(Lease held) {
        return new LeaseBuilder(held)
                .editSpec()
                .withHolderIdentity("")
                .withLeaseDurationSeconds(1)
                .endSpec()
                .build();
    }
}
