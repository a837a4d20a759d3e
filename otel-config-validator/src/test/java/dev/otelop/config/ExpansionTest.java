package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the collector takes for references, by the rules of its resolver. */
final class ExpansionTest {

    @Test
    void referencesInTextAreFoundInTheirOrder() {
        assertThat(Expansion.of("a ${A} b ${env:B}").uris()).containsExactly("A", "env:B");
    }

    @Test
    void innerReferencesComeFirstAndLeaveAnUnknownPart() {
        assertThat(Expansion.of("${env:${A}_B}").uris()).containsExactly("A", "env:" + Expansion.UNKNOWN + "_B");
    }

    @Test
    void anOddNumberOfDollarsEscapes() {
        assertThat(Expansion.isIn("$${A}")).isFalse();
        assertThat(Expansion.of("$$${A}").uris()).containsExactly("A");
        assertThat(Expansion.isIn("$$$${A}")).isFalse();
    }

    @Test
    void bareNamesAndLoneBracesAreText() {
        assertThat(Expansion.isIn("$A {A} }")).isFalse();
        assertThat(Expansion.of("} ${A}").uris()).containsExactly("A");
    }

    @Test
    void anEscapedReferenceHidesALaterOne() {
        assertThat(Expansion.of("$${A} ${B}").hidden()).isTrue();
        assertThat(Expansion.isIn("$${A} ${B}")).isFalse();
        assertThat(Expansion.of("${B} $${A}").hidden()).isFalse();
    }

    @Test
    void aMissingBraceIsNoticed() {
        assertThat(Expansion.of("${A").unclosed()).isTrue();
        assertThat(Expansion.of("${A} ${B").unclosed()).isTrue();
        assertThat(Expansion.of("$${A").unclosed()).isFalse();
        assertThat(Expansion.of("${A}").unclosed()).isFalse();
    }

    @Test
    void aReferenceWithoutASchemeIsAnEnvironmentVariable() {
        assertThat(ProviderUri.of("A")).isEqualTo(new ProviderUri("env", "A", "A"));
        assertThat(ProviderUri.of("env:A:-b").variable()).isEqualTo("A");
        assertThat(ProviderUri.of("AB:-c").looksLikeDefault()).isTrue();
    }
}
