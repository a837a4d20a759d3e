package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void delaysGrowToHalfAMinuteEachShortenedByUpToAHalf() {
        List<Duration> longest = List.of(1, 2, 4, 8, 16, 30, 30).stream()
                .map(Duration::ofSeconds)
                .toList();
        List<Duration> delays =
                IntStream.range(0, 7).mapToObj(i -> backoff.getNextDelay()).toList();

        for (int i = 0; i < delays.size(); i++) {
            assertThat(delays.get(i)).isBetween(longest.get(i).dividedBy(2), longest.get(i));
        }
        backoff.reset();
        assertThat(backoff.getNextDelay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatTheServerAsksForCountsOnceAndWithinReason() {
        backoff.suggestDelay(Duration.ofSeconds(7));
        backoff.reset();
        assertThat(backoff.getNextDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(backoff.getNextDelay()).isLessThanOrEqualTo(Duration.ofSeconds(1));

        backoff.suggestDelay(Duration.ofDays(1));
        assertThat(backoff.getNextDelay()).isEqualTo(Duration.ofMinutes(10));
    }
}
