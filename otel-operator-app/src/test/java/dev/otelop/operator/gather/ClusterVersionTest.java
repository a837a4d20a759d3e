package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterVersionTest {

    @ParameterizedTest
    @CsvSource({"1, 28, false", "1, 29, true", "1, 36, true", "2, 0, true", "0, 99, false"})
    void nativeSidecarsRunSince129(int major, int minor, boolean run) {
        assertThat(new ClusterVersion(major, minor).runsNativeSidecars()).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"29, 29", "29+, 29", "28-gke.100, 28", "'', 0", "next, 0", "99999999999, 0", "NULL, 0"},
            nullValues = "NULL")
    void whatProvidersAddToANumberIsPassedOver(String text, int number) {
        assertThat(ClusterVersion.number(text)).isEqualTo(number);
    }

    @Test
    void anUnknownVersionRunsNone() {
        assertThat(new ClusterVersion(0, 0).runsNativeSidecars()).isFalse();
    }
}
