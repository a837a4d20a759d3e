package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.Lock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedLockTest {

    private static final Duration LEASE = Duration.ofSeconds(12);

    private final KubernetesClient unused = new KubernetesClientBuilder().build();
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(3).toNanos());
    private final StoredLock stored = new StoredLock();
    private final ObservedLock lock = new ObservedLock(stored, nanos::get);

    @AfterEach
    void close() {
        unused.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-2H", "PT0S", "PT2H"})
    void theLeaseOfAHolderWhoseClockIsWrongLastsAsLongAsAnyOther(Duration wrong) {
        stored.record = heldBy("other", ZonedDateTime.now(ZoneOffset.UTC).plus(wrong));

        assertThat(ageOfLease()).isCloseTo(Duration.ZERO, Duration.ofSeconds(2));
        pass(LEASE.minusSeconds(3));
        assertThat(ageOfLease()).isLessThan(LEASE);
        pass(Duration.ofSeconds(6));
        assertThat(ageOfLease()).isGreaterThan(LEASE);
    }

    @Test
    void everyRenewalThatIsSeenBeginsTheLeaseAnew() {
        ZonedDateTime hoursAgo = ZonedDateTime.now(ZoneOffset.UTC).minusHours(3);
        stored.record = heldBy("other", hoursAgo);
        ageOfLease();
        pass(Duration.ofSeconds(10));
        stored.record = heldBy("other", hoursAgo.plusSeconds(10));

        assertThat(ageOfLease()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anAbsentLeaseStaysAbsent() {
        assertThat(lock.get(unused)).isNull();
    }

    @Test
    void theHolderAndAllButTheTimeAreAsTheyWereFound() {
        stored.record = heldBy("other", ZonedDateTime.now(ZoneOffset.UTC).minusHours(1));

        LeaderElectionRecord seen = lock.get(unused);

        assertThat(seen.getHolderIdentity()).isEqualTo("other");
        assertThat(seen.getLeaseDuration()).isEqualTo(LEASE);
        assertThat(seen.getLeaderTransitions()).isEqualTo(4);
        assertThat(seen.getAcquireTime()).isEqualTo(stored.record.getAcquireTime());
        assertThat(seen.getRenewTime()).isCloseTo(ZonedDateTime.now(ZoneOffset.UTC), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void ownRenewalCountsFromTheMomentItWasSent() {
        stored.duration = Duration.ofSeconds(2);

        lock.update(unused, heldBy("me", ZonedDateTime.now(ZoneOffset.UTC)));

        assertThat(lock.sinceRenewal()).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(7));
        assertThat(lock.sinceRenewal()).isEqualTo(Duration.ofSeconds(9));
    }

    private Duration ageOfLease() {
        return Duration.between(lock.get(unused).getRenewTime(), ZonedDateTime.now(ZoneOffset.UTC));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static LeaderElectionRecord heldBy(String holder, ZonedDateTime renewed) {
        return new LeaderElectionRecord(holder, LEASE, renewed.minusMinutes(1), renewed, 4);
    }

    /** A lease on a server that takes its time. */
    private final class StoredLock implements Lock {

        private @Nullable LeaderElectionRecord record;
        private Duration duration = Duration.ZERO;

        @Override
        public @Nullable LeaderElectionRecord get(KubernetesClient client) {
            return record;
        }

        @Override
        public void create(KubernetesClient client, LeaderElectionRecord mine) {
            update(client, mine);
        }

        @Override
        public void update(KubernetesClient client, LeaderElectionRecord mine) {
            pass(duration);
            record = mine;
        }

        @Override
        public String identity() {
            return "me";
        }

        @Override
        public String describe() {
            return "a stored lock";
        }
    }
}
