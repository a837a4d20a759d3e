package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @Test
    void partsAddUp() {
        assertThat(GoDuration.parse("1h1.5m2s30ms"))
                .isEqualTo(Duration.ofHours(1).plusSeconds(92).plusMillis(30));
        assertThat(GoDuration.parse("0")).isZero();
        assertThat(GoDuration.parse("0s")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-1s", "1s ", "1d", "1h x"})
    void anythingElseIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GoDuration.parse(text));
    }
}
