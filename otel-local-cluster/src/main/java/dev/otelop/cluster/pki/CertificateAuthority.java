package dev.otelop.cluster.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate authority in memory: it signs itself and issues certificates for servers and clients.
 *
 * <p>Keys are EC on P-256, signatures ECDSA with SHA-256, serial numbers random. An authority that came from PEM text
 * may have another kind of key. Instances are immutable and safe for any number of threads.
 */
public final class CertificateAuthority {

    private final Credential credential;

    private CertificateAuthority(Credential credential) {
        this.credential = credential;
    }

    /** A new authority that may sign leaf certificates and nothing below them. */
    public static CertificateAuthority create(String commonName, Validity validity) {
        KeyPair keys = KeyPairs.p256();
        return new CertificateAuthority(
                new Credential(Issuing.authority(commonName, keys, validity), keys.getPrivate()));
    }

    /**
     * An authority that was made earlier.
     *
     * @throws IllegalArgumentException when the certificate may not sign others
     */
    public static CertificateAuthority of(Credential credential) {
        if (credential.certificate().getBasicConstraints() < 0) {
            throw new IllegalArgumentException(
                    credential.certificate().getSubjectX500Principal().getName() + " is not a certificate authority");
        }
        return new CertificateAuthority(credential);
    }

    /**
     * A certificate for a TLS server.
     *
     * @param names how clients call the server, DNS names and IP addresses, at least one; the first is the common name
     *     too, unless it is longer than a common name may be
     */
    public Credential server(List<String> names, Validity validity) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a server needs at least one name");
        }
        KeyPair keys = KeyPairs.p256();
        return new Credential(Issuing.server(credential, names, keys.getPublic(), validity), keys.getPrivate());
    }

    /**
     * A certificate for a TLS client.
     *
     * @param commonName the user, for Kubernetes
     * @param organizations the user's groups, for Kubernetes
     */
    public Credential client(String commonName, List<String> organizations, Validity validity) {
        KeyPair keys = KeyPairs.p256();
        return new Credential(
                Issuing.client(credential, commonName, organizations, keys.getPublic(), validity), keys.getPrivate());
    }

    /** Whether this authority signed {@code certificate}. */
    public boolean issued(X509Certificate certificate) {
        return Signatures.issued(credential.certificate(), certificate);
    }

    public X509Certificate certificate() {
        return credential.certificate();
    }

    /** What others need to trust the authority: the certificate, not the key. */
    public String certificatePem() {
        return credential.certificatePem();
    }

    /** Certificate and key, to be kept and given to {@link #of} later. */
    public Credential credential() {
        return credential;
    }
}
