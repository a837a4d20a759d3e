package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Outcome;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorSecretsTest {

    private static final Validity VALIDITY =
            Validity.startingAt(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(90));
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create("test", VALIDITY);
    private static final Credential MINE = AUTHORITY.server(List.of("demo"), VALIDITY);
    private static final Credential OTHER = AUTHORITY.server(List.of("other"), VALIDITY);

    @Test
    void pairBecomesTheSecretThatTlsMounts() {
        Secret secret = tls(MINE.certificatePem() + AUTHORITY.certificatePem(), MINE.privateKeyPem())
                .value();

        assertThat(secret.getMetadata().getName()).isEqualTo("demo-tls");
        assertThat(secret.getMetadata().getOwnerReferences()).hasSize(1);
        assertThat(secret.getMetadata().getLabels()).containsEntry("app.kubernetes.io/instance", "demo");
        assertThat(secret.getType()).isEqualTo("kubernetes.io/tls");
        assertThat(text(secret, "tls.crt")).startsWith(MINE.certificatePem());
        assertThat(text(secret, "tls.key")).isEqualTo(MINE.privateKeyPem());
    }

    @Test
    void keyOfAnotherCertificateIsRefused() {
        assertThat(rules(tls(MINE.certificatePem(), OTHER.privateKeyPem()))).containsExactly("tls.foreign-key");
    }

    @Test
    void leafMustStandFirst() {
        assertThat(rules(tls(AUTHORITY.certificatePem() + MINE.certificatePem(), MINE.privateKeyPem())))
                .containsExactly("tls.foreign-key");
    }

    @Test
    void textsThatAreNoPemAreRefused() {
        assertThat(rules(tls("", MINE.privateKeyPem()))).containsExactly("tls.invalid-certificate");
        assertThat(rules(tls("nonsense", MINE.privateKeyPem()))).containsExactly("tls.invalid-certificate");
        assertThat(rules(tls(MINE.certificatePem(), "nonsense"))).containsExactly("tls.invalid-key");
        assertThat(rules(tls(MINE.certificatePem(), pem("ENCRYPTED PRIVATE KEY"))))
                .containsExactly("tls.encrypted-key");
        assertThat(rules(tls(MINE.certificatePem(), pem("PRIVATE KEY")))).containsExactly("tls.foreign-key");
    }

    @Test
    void noFindingQuotesTheKey() {
        String secret = MINE.privateKeyPem().lines().skip(1).findFirst().orElseThrow();

        assertThat(tls(OTHER.certificatePem(), MINE.privateKeyPem()).findings().toString())
                .doesNotContain(secret);
    }

    private static Outcome<Secret> tls(String certificate, String key) {
        return CollectorSecrets.tls(Demo.with(""), certificate, key);
    }

    private static List<String> rules(Outcome<Secret> outcome) {
        return outcome.findings().stream()
                .map(Finding::rule)
                .map(Object::toString)
                .toList();
    }

    private static String text(Secret secret, String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }

    private static String pem(String label) {
        return "-----BEGIN %s-----\nAAAA\n-----END %s-----\n".formatted(label, label);
    }
}
