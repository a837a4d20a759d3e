package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** Existing certificates for mutual TLS. */
public class MutualTlsCertificates extends Extensible {

    @JsonPropertyDescription("Certificate of the authority that both sides trust.")
    private @Nullable CertificateAuthority certificateAuthorityCertificate;

    @JsonPropertyDescription("Certificate and key of the allocator.")
    private @Nullable CertificatePair serverCertificate;

    @JsonPropertyDescription("Certificate and key of the collector.")
    private @Nullable CertificatePair clientCertificate;

    public @Nullable CertificateAuthority getCertificateAuthorityCertificate() {
        return certificateAuthorityCertificate;
    }

    public void setCertificateAuthorityCertificate(@Nullable CertificateAuthority certificateAuthorityCertificate) {
        this.certificateAuthorityCertificate = certificateAuthorityCertificate;
    }

    public @Nullable CertificatePair getServerCertificate() {
        return serverCertificate;
    }

    public void setServerCertificate(@Nullable CertificatePair serverCertificate) {
        this.serverCertificate = serverCertificate;
    }

    public @Nullable CertificatePair getClientCertificate() {
        return clientCertificate;
    }

    public void setClientCertificate(@Nullable CertificatePair clientCertificate) {
        this.clientCertificate = clientCertificate;
    }
}
