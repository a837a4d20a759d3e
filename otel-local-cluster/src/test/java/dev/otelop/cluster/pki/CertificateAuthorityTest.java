package dev.otelop.cluster.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Validity YEAR = Validity.startingAt(NOW, Duration.ofDays(365));

    private final CertificateAuthority authority = CertificateAuthority.create("authority", YEAR);

    @Test
    void serverCertificateIsTrustedThroughItsAuthority() throws Exception {
        Credential server = authority.server(List.of("web.shop.svc", "127.0.0.1"), YEAR);
        validate(server.certificate(), authority.certificate());
        assertThat(server.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.certificate().getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void namesAreKeptInOrderAndAddressesAreAddresses() throws Exception {
        Credential server = authority.server(List.of("web.shop.svc", "127.0.0.1", "::1"), YEAR);
        assertThat(server.certificate().getSubjectAlternativeNames())
                .containsExactly(List.of(2, "web.shop.svc"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(server.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=web.shop.svc");
    }

    @Test
    void nameTooLongForCommonNameIsAnAlternativeNameOnly() throws Exception {
        String name = "a".repeat(60) + ".shop.svc";
        X509Certificate certificate = authority.server(List.of(name), YEAR).certificate();
        assertThat(certificate.getSubjectX500Principal().getName()).isEmpty();
        assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.17");
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, name));
        validate(certificate, authority.certificate());
    }

    @Test
    void clientCertificateNamesUserAndGroups() throws Exception {
        Credential client = authority.client("somebody", List.of("one", "two"), YEAR);
        assertThat(client.certificate().getSubjectX500Principal().getName()).contains("CN=somebody", "O=one", "O=two");
        assertThat(client.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        validate(client.certificate(), authority.certificate());
    }

    @Test
    void otherAuthorityIsNotTrusted() {
        X509Certificate server = authority.server(List.of("web"), YEAR).certificate();
        X509Certificate other = CertificateAuthority.create("authority", YEAR).certificate();
        assertThatThrownBy(() -> server.verify(other.getPublicKey())).isInstanceOf(SignatureException.class);
    }

    @Test
    void validityIsTheOneAskedForInWholeSeconds() {
        X509Certificate server = authority.server(List.of("web"), YEAR).certificate();
        assertThat(server.getNotBefore().toInstant()).isEqualTo(Instant.parse("2025-12-31T23:55:00Z"));
        assertThat(server.getNotAfter().toInstant()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThatThrownBy(() -> server.checkValidity(Date.from(Instant.parse("2027-01-01T00:00:01Z"))))
                .isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void validityCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serialNumbersDiffer() {
        X509Certificate first = authority.server(List.of("web"), YEAR).certificate();
        X509Certificate second = authority.server(List.of("web"), YEAR).certificate();
        assertThat(first.getSerialNumber()).isPositive().isNotEqualTo(second.getSerialNumber());
    }

    @Test
    void authorityReadFromTextGoesOnIssuing() throws Exception {
        Credential kept = authority.credential();
        CertificateAuthority again =
                CertificateAuthority.of(Credential.parse(kept.certificatePem(), kept.privateKeyPem()));
        assertThat(again.certificate()).isEqualTo(authority.certificate());
        validate(again.server(List.of("web"), YEAR).certificate(), authority.certificate());
    }

    @Test
    void leafIsNoAuthority() {
        Credential leaf = authority.server(List.of("web"), YEAR);
        assertThatThrownBy(() -> CertificateAuthority.of(leaf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN=web is not a certificate authority");
    }

    @Test
    void serverWithoutNamesIsRefused() {
        assertThatThrownBy(() -> authority.server(List.of(), YEAR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void privateKeyIsNotPrinted() {
        assertThat(authority.credential().toString()).isEqualTo("Credential[CN=authority]");
        assertThatCode(() ->
                        authority.certificate().verify(authority.certificate().getPublicKey()))
                .doesNotThrowAnyException();
    }

    private static void validate(X509Certificate leaf, X509Certificate root) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
    }
}
