package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"1.29, 1, 29", "v1.28.3, 1, 28", "' v1.33.1-gke.100 ', 1, 33", "1.29+, 1, 29"})
    void aVersionIsReadAsPeopleWriteIt(String text, int major, int minor) {
        assertThat(ClusterVersion.parse(text)).isEqualTo(new ClusterVersion(major, minor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "latest", "1.x", "99999.1"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> ClusterVersion.parse(text)).hasMessageContaining("no version of Kubernetes");
    }

    @Test
    void anUnknownVersionRunsNone() {
        assertThat(new ClusterVersion(0, 0).runsNativeSidecars()).isFalse();
    }
}
