package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the collector's YAML decoder, row by row. */
final class YamlScalarsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "+5, 5",
        "-12, -12",
        "0123, 83",
        "-0123, -83",
        "0x1F, 31",
        "0o17, 15",
        "0b11, 3",
        "-0b11, -3",
        "1_000, 1000",
        "0x_ff, 255",
        "9223372036854775807, 9223372036854775807"
    })
    void integers(String text, long value) {
        assertThat(YamlScalars.valueOf(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", ".5, 0.5", "-.5, -0.5", "5., 5.0", "1e3, 1000.0", "1_0.5, 10.5", "089, 89.0", "1E-2, 0.01"})
    void fractions(String text, double value) {
        assertThat(YamlScalars.valueOf(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void truth(String text) {
        assertThat(YamlScalars.valueOf(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothing(String text) {
        assertThat(YamlScalars.valueOf(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "tRUE",
                "nULL",
                "12:30:45",
                "1.2.3",
                "0x",
                "0b12",
                "1e",
                "-",
                "+",
                ".",
                "_1",
                "1e400",
                "0o8",
                "10s",
                "1,000",
                "0.0.0.0:4317",
                "10%",
                "٣",
                ".5_0",
                "1 "
            })
    void text(String text) {
        assertThat(YamlScalars.valueOf(text)).isEqualTo(text);
    }

    @Test
    void numbersBeyondALong() {
        assertThat(YamlScalars.valueOf("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(YamlScalars.valueOf("18446744073709551616")).isEqualTo(18446744073709551616.0);
        assertThat(YamlScalars.valueOf("-9223372036854775809")).isEqualTo(-9223372036854775809.0);
    }

    @Test
    void infinityAndNotANumber() {
        assertThat(YamlScalars.valueOf(".inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(YamlScalars.valueOf("-.Inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(YamlScalars.valueOf(".NaN")).isEqualTo(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01",
                "2024-1-2",
                "2024-01-01T10:00:00Z",
                "2024-01-01t10:00:00.5+02:00",
                "2024-01-01 10:00:00"
            })
    void pointsInTime(String text) {
        assertThat(YamlScalars.isTime(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "2023-02-29", "24-01-01", "2024-01", "2024-01-01T10:00:00", "12:30:45"})
    void notPointsInTime(String text) {
        assertThat(YamlScalars.isTime(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0123, true",
        "-017, true",
        "0_7, true",
        "0, false",
        "00, false",
        "089, false",
        "0x17, false",
        "0.1, false"
    })
    void octalByALeadingZero(String text, boolean octal) {
        assertThat(YamlScalars.isOctalByZero(text)).isEqualTo(octal);
    }
}
