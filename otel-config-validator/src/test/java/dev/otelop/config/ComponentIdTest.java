package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComponentIdTest {

    @ParameterizedTest
    @CsvSource({
        "otlp, otlp, ''",
        "otlp/2, otlp, 2",
        "' otlp / 2 ', otlp, 2",
        "otlp/a/b, otlp, a/b",
        "host_metrics/x.y:z-1, host_metrics, x.y:z-1",
        "otlp/äöü, otlp, äöü"
    })
    void idsAreCutAtTheFirstSlashAndTrimmed(String text, String type, String name) {
        assertThat(ComponentId.parse(text)).contains(new ComponentId(type, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "/x",
                "otlp/",
                "0tlp",
                "_x",
                "a-b",
                "ä",
                "otlp/a b",
                "otlp/$x",
                "otlp/a=b",
                "otlp/😀"
            })
    void whatTheCollectorRefusesIsNoId(String text) {
        assertThat(ComponentId.parse(text)).isEmpty();
    }

    @Test
    void lengthsAreBounded() {
        assertThat(ComponentId.parse("a".repeat(63))).isPresent();
        assertThat(ComponentId.parse("a".repeat(64))).isEmpty();
        assertThat(ComponentId.parse("a/" + "ä".repeat(512))).isPresent();
        assertThat(ComponentId.parse("a/" + "ä".repeat(513))).isEmpty();
    }
}
