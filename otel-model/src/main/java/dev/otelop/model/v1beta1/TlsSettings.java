package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that is mounted into the collector: from an existing Secret or issued by cert-manager. Never key
 * material.
 */
public class TlsSettings extends Extensible {

    @JsonPropertyDescription("Name of an existing Secret with tls.crt and tls.key; excludes issuerRef.")
    private @Nullable String secretName;

    @JsonPropertyDescription("Issuer of cert-manager that signs a certificate for the collector; excludes secretName.")
    private @Nullable IssuerRef issuerRef;

    public @Nullable String getSecretName() {
        return secretName;
    }

    public void setSecretName(@Nullable String secretName) {
        this.secretName = secretName;
    }

    public @Nullable IssuerRef getIssuerRef() {
        return issuerRef;
    }

    public void setIssuerRef(@Nullable IssuerRef issuerRef) {
        this.issuerRef = issuerRef;
    }
}
