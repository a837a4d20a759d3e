package dev.otelop.operator.gather;

import java.time.Duration;

/**
 * The time that one request has for reading from the cluster.
 *
 * @param deadline in the time of {@link System#nanoTime()}
 */
public record Budget(long deadline) {

    public static Budget startingNow(Duration length) {
        return new Budget(System.nanoTime() + length.toNanos());
    }

    /** Never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
