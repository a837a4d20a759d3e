package dev.otelop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({"-5, 10", "0, 10", "20, 10", "40, 20", "120, 60", "86400, 60"})
    void longerTroubleIsLookedAtMoreRarely(long secondsOfTrouble, long secondsToWait) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(Pace.after(now.minusSeconds(secondsOfTrouble), now)).isEqualTo(Duration.ofSeconds(secondsToWait));
    }
}
