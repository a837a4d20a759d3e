package dev.otelop.operator.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How long answers took.
 *
 * @param sorted nanoseconds, ascending
 */
record Latencies(long[] sorted, double seconds) {

    static Latencies of(List<long[]> perClient, double seconds) {
        long[] all = perClient.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Latencies(all, seconds);
    }

    double perSecond() {
        return sorted.length / seconds;
    }

    /** Milliseconds that this share of the answers did not exceed. */
    double millis(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
