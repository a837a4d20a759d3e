package dev.otelop.operator.reconcile;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon to look again at a resource that is not as it should be, when nothing that is watched will tell: at pods that
 * do not start, at an object of somebody else that stands in the way. The longer it lasts the rarer.
 */
final class Pace {

    private static final Duration SOONEST = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofMinutes(1);

    private Pace() {}

    static Duration after(Instant since, Instant now) {
        Duration half = Duration.between(since, now).dividedBy(2);
        if (half.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return half.compareTo(LATEST) > 0 ? LATEST : half;
    }
}
