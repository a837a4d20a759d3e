package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Pem;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rotation as the data of a Secret of type {@code kubernetes.io/tls}: the keys that everybody knows, and the keys of the
 * authorities, in the order of their certificates, as {@code ca.key}. With that type cert-manager can take the Secret
 * over, and we can from it.
 */
final class StoredRotation {

    static final String TYPE = "kubernetes.io/tls";

    static final String AUTHORITIES = "ca.crt";
    static final String AUTHORITY_KEYS = "ca.key";
    static final String CERTIFICATE = "tls.crt";
    static final String KEY = "tls.key";

    private StoredRotation() {}

    /** Values in base64, as Secrets hold them. */
    static SortedMap<String, String> data(CertificateRotation rotation) {
        String keys = rotation.authorities().stream()
                .map(authority -> authority.credential().privateKeyPem())
                .collect(Collectors.joining());
        SortedMap<String, String> data = new TreeMap<>();
        data.put(AUTHORITIES, encoded(rotation.caBundle()));
        data.put(AUTHORITY_KEYS, encoded(keys));
        data.put(CERTIFICATE, encoded(rotation.serving().certificatePem()));
        data.put(KEY, encoded(rotation.serving().privateKeyPem()));
        return data;
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, without showing it
     */
    static CertificateRotation parse(Secret secret) {
        List<X509Certificate> certificates = Pem.certificates(text(secret, AUTHORITIES));
        List<PrivateKey> keys = Pem.privateKeys(text(secret, AUTHORITY_KEYS));
        require(certificates.size() == keys.size(), AUTHORITIES + " and " + AUTHORITY_KEYS + " differ in number");
        List<CertificateAuthority> authorities = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Credential credential = new Credential(certificates.get(i), keys.get(i));
            require(credential.matches(), "a key of " + AUTHORITY_KEYS + " belongs to another certificate");
            authorities.add(CertificateAuthority.of(credential));
        }
        Credential serving = Credential.parse(text(secret, CERTIFICATE), text(secret, KEY));
        require(serving.matches(), KEY + " belongs to another certificate than " + CERTIFICATE);
        require(
                authorities.stream().anyMatch(authority -> authority.issued(serving.certificate())),
                "no authority of " + AUTHORITIES + " issued " + CERTIFICATE);
        return new CertificateRotation(authorities, serving);
    }

    private static String text(Secret secret, String key) {
        String value = Objects.requireNonNullElse(secret.getData(), Map.<String, String>of())
                .get(key);
        require(value != null && !value.isBlank(), key + " is missing");
        return new String(Base64.getDecoder().decode(Objects.requireNonNull(value)), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
