package dev.otelop.cluster.pki;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time in which a certificate may be used, in whole seconds because X.509 knows nothing finer. */
public record Validity(Instant from, Instant until) {

    public Validity {
        from = requireNonNull(from).truncatedTo(ChronoUnit.SECONDS);
        until = requireNonNull(until).truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a certificate cannot end (%s) before it begins (%s)".formatted(until, from));
        }
    }

    /** From five minutes before {@code now}, so that a peer whose clock is a little behind accepts the certificate. */
    public static Validity startingAt(Instant now, Duration length) {
        return new Validity(now.minus(Duration.ofMinutes(5)), now.plus(length));
    }
}
