package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {

    @Test
    void theClosestNameWins() {
        assertThat(Suggestions.closest("oltp", List.of("otlp_http", "otlp", "zipkin")))
                .contains("otlp");
    }

    @Test
    void ofEquallyCloseNamesTheFirstByAlphabetWins() {
        assertThat(Suggestions.closest("otlp/3", List.of("otlp/2", "otlp/1"))).contains("otlp/1");
    }

    @Test
    void caseIsNoDifference() {
        assertThat(Suggestions.closest("LOGS", List.of("logs"))).contains("logs");
    }

    @Test
    void aSwapOfNeighboursIsOneChange() {
        assertThat(Suggestions.distance("btach", "batch")).isEqualTo(1);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void aNameThatSharesLittleIsNotSuggested() {
        assertThat(Suggestions.closest("kafka", List.of("batch", "debug"))).isEmpty();
        assertThat(Suggestions.closest("a", List.of("b"))).isEmpty();
        assertThat(Suggestions.closest("", List.of("b"))).isEmpty();
    }

    @Test
    void theNameItselfIsNoSuggestion() {
        assertThat(Suggestions.closest("otlp", List.of("otlp"))).isEmpty();
    }

    @Test
    void veryLongNamesAreNotCompared() {
        assertThat(Suggestions.closest("a".repeat(100_000), List.of("a".repeat(99_999))))
                .isEmpty();
    }
}
