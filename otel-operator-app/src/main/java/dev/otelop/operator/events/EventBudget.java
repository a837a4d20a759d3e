package dev.otelop.operator.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides whether an Event may be sent. The same Event about the same object is sent once an hour; and an object that
 * changes its mind all the time gets ten Events at once and one a minute after that. Old entries are dropped, so memory
 * is bounded.
 */
final class EventBudget {

    private static final Duration REPEAT = Duration.ofHours(1);
    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final int BURST = 10;
    private static final int MOST_ENTRIES = 4_096;

    private final Clock clock;
    private final Map<Key, Instant> sent = bounded();
    private final Map<String, Bucket> buckets = bounded();

    EventBudget(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String uid, Announcement announcement) {
        Instant now = clock.instant();
        Key key = new Key(uid, announcement);
        Instant before = sent.get(key);
        if (before != null && now.isBefore(before.plus(REPEAT))) {
            return false;
        }
        Bucket bucket = buckets.getOrDefault(uid, new Bucket(BURST, now)).at(now);
        if (bucket.tokens() == 0) {
            buckets.put(uid, bucket);
            return false;
        }
        buckets.put(uid, new Bucket(bucket.tokens() - 1, bucket.since()));
        sent.put(key, now);
        return true;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_ENTRIES;
            }
        };
    }

    private record Key(String uid, Announcement announcement) {}

    /** Tokens that were there at a time. */
    private record Bucket(int tokens, Instant since) {

        Bucket at(Instant now) {
            long gained = Duration.between(since, now).dividedBy(REFILL);
            return gained <= 0
                    ? this
                    : new Bucket((int) Math.min(BURST, tokens + gained), since.plus(REFILL.multipliedBy(gained)));
        }
    }
}
