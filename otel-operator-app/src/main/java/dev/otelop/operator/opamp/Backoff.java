package dev.otelop.operator.opamp;

import io.opentelemetry.opamp.client.internal.request.delay.AcceptsDelaySuggestion;
import io.opentelemetry.opamp.client.internal.request.delay.PeriodicDelay;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a server that failed is tried again: a second, then twice as long each time up to half a
 * minute, each shortened by up to a half so that many bridges do not come back at once. What the server asks for counts
 * instead, once.
 */
final class Backoff implements PeriodicDelay, AcceptsDelaySuggestion {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A server that asks for more has made a mistake, or does not mean us well. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final RandomGenerator random;
    private Duration next = FIRST;
    // Survives a reset: the transport resets the delay when it begins to retry, after the server was heard.
    private @Nullable Duration asked;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized void suggestDelay(Duration delay) {
        asked = delay.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : delay;
    }

    @Override
    public synchronized Duration getNextDelay() {
        if (asked != null) {
            Duration delay = asked;
            asked = null;
            return delay;
        }
        Duration delay = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return delay.minusMillis((long) (delay.toMillis() * random.nextDouble() / 2));
    }

    @Override
    public synchronized void reset() {
        next = FIRST;
    }
}
