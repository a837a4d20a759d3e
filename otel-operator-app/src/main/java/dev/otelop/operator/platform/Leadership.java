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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish to be the one replica that reconciles. The lease lasts 12 seconds from the moment at which a replica sees it
 * renewed: a leader that dies is followed within 20 seconds, one that stops in order at once, because it empties the
 * lease. A leader that cannot renew gives up after 8 seconds, before anybody can follow it. None of these times is read
 * from a clock that somebody could set.
 */
public final class Leadership implements AutoCloseable {

    /** The name of the lease, the one this kind of operator has always used, so that two never reconcile side by side. */
    public static final String LEASE = "opentelemetry-operator-lock";

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration LEASE_DURATION = Duration.ofSeconds(12);
    private static final Duration RENEW_DEADLINE = Duration.ofSeconds(8);
    /** Those who do not lead wait up to 2.2 times as long between two looks, which twice adds to the lease. */
    private static final Duration RETRY_PERIOD = Duration.ofMillis(1_500);

    private static final int WATCH_MILLIS = 500;

    private final KubernetesClient client;
    private final ExecutorService threads;
    private final ScheduledExecutorService watch;
    private final ObservedLock lock;
    private final String namespace;
    private final String identity;
    private final CompletableFuture<?> campaign;
    private final AtomicBoolean leading = new AtomicBoolean();
    private volatile boolean stopping;

    private Leadership(Config config, String namespace, String identity, Runnable onElected, Runnable onLost) {
        this.client = Clients.forLease(config);
        this.threads = Executors.newCachedThreadPool(Leadership::thread);
        this.watch = Executors.newSingleThreadScheduledExecutor(Leadership::thread);
        this.namespace = namespace;
        this.identity = identity;
        this.lock = new ObservedLock(new LeaseLock(namespace, LEASE, identity), System::nanoTime);
        this.watch.scheduleWithFixedDelay(() -> watch(onLost), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
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
        return leading.get();
    }

    /** Gives up the lease. To be called when nothing reconciles any more. */
    @Override
    public void close() {
        stopping = true;
        campaign.cancel(true);
        if (leading.getAndSet(false)) {
            release();
        }
        watch.shutdownNow();
        threads.shutdownNow();
        client.close();
    }

    private LeaderElectionConfig election(Runnable onElected, Runnable onLost) {
        // Not released by the elector: it sends a merge patch, in which an absent holder means "keep the holder".
        return new LeaderElectionConfig(
                lock,
                LEASE_DURATION,
                RENEW_DEADLINE,
                RETRY_PERIOD,
                new LeaderCallbacks(() -> elected(onElected), () -> lost(onLost), this::observed),
                false,
                LEASE);
    }

    private void elected(Runnable onElected) {
        leading.set(true);
        // The elector holds its lock during this call, and starting informers may outlast the lease.
        threads.execute(onElected);
    }

    /** The elector looks at its deadline between requests, and with a clock that can be set back. */
    private void watch(Runnable onLost) {
        if (leading.get() && lock.sinceRenewal().compareTo(RENEW_DEADLINE) > 0) {
            lost(onLost);
        }
    }

    private void lost(Runnable onLost) {
        if (stopping || !leading.getAndSet(false)) {
            return;
        }
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

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "leader-election");
        thread.setDaemon(true);
        return thread;
    }
}
