package dev.otelop.cluster.pki;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A certificate and the private key that belongs to it. */
public record Credential(X509Certificate certificate, PrivateKey privateKey) {

    public Credential {
        requireNonNull(certificate);
        requireNonNull(privateKey);
    }

    /**
     * Reads back what {@link #certificatePem()} and {@link #privateKeyPem()} wrote, or another tool did.
     *
     * <p>Of a chain the first certificate is taken.
     *
     * @throws IllegalArgumentException when a text holds no such thing
     */
    public static Credential parse(String certificatePem, String privateKeyPem) {
        return new Credential(Pem.certificates(certificatePem).get(0), Pem.privateKey(privateKeyPem));
    }

    /** Whether the key really is the one that the certificate was made for. */
    public boolean matches() {
        return Signatures.made(privateKey, certificate.getPublicKey());
    }

    /** What the certificate's owner is called, DNS names and IP addresses; empty when it says nothing. */
    public Set<String> names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }

    public String certificatePem() {
        return Pem.text(certificate);
    }

    /** The key in PKCS #8, which every TLS library reads. */
    public String privateKeyPem() {
        return Pem.text(privateKey);
    }

    /** Shows the subject only: a private key is never printed. */
    @Override
    public String toString() {
        return "Credential[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
