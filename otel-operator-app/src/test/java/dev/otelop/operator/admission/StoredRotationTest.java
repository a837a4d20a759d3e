package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredRotationTest {

    private static final List<String> HOSTS = List.of("webhooks.system.svc");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final CertificateRotation rotation =
            CertificateRotation.first(HOSTS, NOW.minus(Duration.ofDays(10))).renewed(NOW);

    @Test
    void whatIsStoredIsReadBack() {
        CertificateRotation read = StoredRotation.parse(secret(StoredRotation.data(rotation)));

        assertThat(read.trust()).isEqualTo(rotation.trust());
        assertThat(read.authorities()).hasSize(2);
        assertThat(StoredRotation.data(read)).isEqualTo(StoredRotation.data(rotation));
        assertThat(read.at(HOSTS, NOW)).isSameAs(read);
    }

    @Test
    void aStoredAuthorityGoesOnSigning() {
        CertificateRotation read = StoredRotation.parse(secret(StoredRotation.data(rotation)));

        CertificateRotation later = read.at(HOSTS, NOW.plus(CertificateRotation.SETTLING));

        assertThat(read.authorities().get(1).issued(later.serving().certificate()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ca.crt,  '',             ca.crt is missing",
        "ca.key,  '',             ca.key is missing",
        "tls.crt, '',             tls.crt is missing",
        "tls.key, '',             tls.key is missing",
        "tls.crt, garbage,        no PEM block CERTIFICATE",
        "ca.key,  garbage,        no PEM block with an unencrypted private key"
    })
    void damageIsNamed(String key, String value, String complaint) {
        SortedMap<String, String> data = StoredRotation.data(rotation);
        data.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> StoredRotation.parse(secret(data)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "tls.key, tls.key belongs to another certificate than tls.crt",
        "ca.key,  a key of ca.key belongs to another certificate",
        "ca.crt,  a key of ca.key belongs to another certificate"
    })
    void halvesOfDifferentOriginDoNotMatch(String key, String complaint) {
        SortedMap<String, String> data = StoredRotation.data(rotation);
        CertificateRotation other =
                CertificateRotation.first(HOSTS, NOW.minus(Duration.ofDays(9))).renewed(NOW);
        data.put(key, StoredRotation.data(other).get(key));

        assertThatThrownBy(() -> StoredRotation.parse(secret(data)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aCertificateOfNoTrustedAuthorityIsDamage() {
        SortedMap<String, String> data = StoredRotation.data(rotation);
        SortedMap<String, String> other = StoredRotation.data(CertificateRotation.first(HOSTS, NOW));
        data.put("tls.crt", other.get("tls.crt"));
        data.put("tls.key", other.get("tls.key"));

        assertThatThrownBy(() -> StoredRotation.parse(secret(data)))
                .hasMessageContaining("no authority of ca.crt issued tls.crt");
    }

    @Test
    void aSecretWithoutDataIsDamage() {
        assertThatThrownBy(() -> StoredRotation.parse(new SecretBuilder().build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noComplaintShowsAKey() {
        SortedMap<String, String> data = StoredRotation.data(rotation);
        String key = new String(Base64.getDecoder().decode(data.get("tls.key")), StandardCharsets.UTF_8);
        data.put("ca.key", data.get("tls.key"));

        assertThatThrownBy(() -> StoredRotation.parse(secret(data)))
                .hasMessageNotContaining(key.lines().skip(1).findFirst().orElseThrow());
    }

    private static Secret secret(SortedMap<String, String> data) {
        return new SecretBuilder().withData(data).build();
    }
}
