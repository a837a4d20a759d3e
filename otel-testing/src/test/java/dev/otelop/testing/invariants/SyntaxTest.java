package dev.otelop.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SyntaxTest {

    @Test
    void dnsLabelIsShortLowerCaseAndHasNoDots() {
        assertThat("a").matches(Syntax::dns1123Label);
        assertThat("1-b").matches(Syntax::dns1123Label);
        assertThat("a".repeat(63)).matches(Syntax::dns1123Label);
        assertThat("a".repeat(64)).matches(name -> !Syntax.dns1123Label(name));
        assertThat(new String[] {"", "-a", "a-", "A", "a.b", "a_b", "ä"}).noneMatch(Syntax::dns1123Label);
    }

    @Test
    void subdomainIsLabelsBetweenDots() {
        assertThat("a.b-c.1").matches(Syntax::dns1123Subdomain);
        assertThat(new String[] {"", ".a", "a.", "a..b", "a-.b", "a".repeat(254)})
                .noneMatch(Syntax::dns1123Subdomain);
    }

    @Test
    void serviceNameBeginsWithALetter() {
        assertThat("a-1").matches(Syntax::dns1035Label);
        assertThat(new String[] {"1a", "a.b", "a".repeat(64)}).noneMatch(Syntax::dns1035Label);
    }

    @Test
    void portNameHasALetterAndNoDoubleHyphen() {
        assertThat(new String[] {"a", "otlp-grpc", "1a", "a".repeat(15)}).allMatch(Syntax::portName);
        assertThat(new String[] {"", "1", "a--b", "-a", "a-", "A", "a".repeat(16)})
                .noneMatch(Syntax::portName);
    }

    @Test
    void keyMayHaveOnePrefix() {
        assertThat(new String[] {"a", "A_b.c", "example.com/a"}).allMatch(Syntax::key);
        assertThat(new String[] {"", "/a", "a/", "a/b/c", "Example.com/a", "a".repeat(64)})
                .noneMatch(Syntax::key);
    }

    @Test
    void labelValueMayBeEmpty() {
        assertThat(new String[] {"", "A.b_c-1"}).allMatch(Syntax::labelValue);
        assertThat(new String[] {"-", "a b", "a/b", "a".repeat(64)}).noneMatch(Syntax::labelValue);
    }

    @Test
    void roleNameIsAPartOfAPath() {
        assertThat("system:Node").matches(Syntax::pathSegment);
        assertThat(new String[] {"", ".", "..", "a/b", "a%b"}).noneMatch(Syntax::pathSegment);
    }
}
