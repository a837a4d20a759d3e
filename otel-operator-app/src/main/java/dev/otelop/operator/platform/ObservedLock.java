package dev.otelop.operator.platform;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.Lock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock whose times are those of this process. The elector compares the time that the holder has written with its own
 * clock: with two clocks that differ by more than the lease lasts, two replicas would lead. So the holder's renewal counts
 * from the moment at which it was seen here, and that is measured with a clock that nobody sets.
 */
final class ObservedLock implements Lock {

    private final Lock lock;
    private final LongSupplier nanos;

    private @Nullable LeaderElectionRecord seen;
    private long seenAt;
    private volatile long renewedAt;

    /**
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     */
    ObservedLock(Lock lock, LongSupplier nanos) {
        this.lock = lock;
        this.nanos = nanos;
    }

    @Override
    public synchronized @Nullable LeaderElectionRecord get(KubernetesClient client) {
        LeaderElectionRecord found = lock.get(client);
        if (found == null) {
            return null;
        }
        if (!found.equals(seen)) {
            seen = found;
            seenAt = nanos.getAsLong();
        }
        ZonedDateTime renewed = ZonedDateTime.now(ZoneOffset.UTC).minus(Duration.ofNanos(nanos.getAsLong() - seenAt));
        return found.toBuilder().renewTime(renewed).build();
    }

    @Override
    public synchronized void create(KubernetesClient client, LeaderElectionRecord mine) {
        long begin = nanos.getAsLong();
        lock.create(client, mine);
        renewedAt = begin;
    }

    @Override
    public synchronized void update(KubernetesClient client, LeaderElectionRecord mine) {
        long begin = nanos.getAsLong();
        lock.update(client, mine);
        renewedAt = begin;
    }

    /** How long ago this process last wrote the lock; others may take it when that is longer than the lease lasts. */
    Duration sinceRenewal() {
        return Duration.ofNanos(nanos.getAsLong() - renewedAt);
    }

    @Override
    public String identity() {
        return lock.identity();
    }

    @Override
    public String describe() {
        return lock.describe();
    }
}
