package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain-value_1.0 | plain-value_1.0",
                "a,b=c | a%2Cb%3Dc",
                "100% | 100%25",
                "two words | two%20words",
                "é | %C3%A9",
                "a;\"b\\ | a%3B%22b%5C",
                "$(NODE)/x | $(NODE)/x"
            })
    void separatorsAndWhatIsNotVisibleAsciiAreEncoded(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
    }

    @Test
    void aPercentSignThatBeginsNoOctetStandsForItself() {
        assertThat(PercentEncoding.decode("100%, 5%zz %4")).isEqualTo("100%, 5%zz %4");
    }
}
