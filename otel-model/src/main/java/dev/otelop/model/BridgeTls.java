package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** TLS of the connection to the OpAMP server. */
public class BridgeTls extends Extensible {

    @JsonPropertyDescription("Whether the connection is not encrypted.")
    private @Nullable Boolean insecure;

    @JsonPropertyDescription("Whether the certificate of the server is not verified.")
    @JsonProperty("insecure_skip_verify")
    private @Nullable Boolean insecureSkipVerify;

    @JsonPropertyDescription("Secret in the same namespace whose ca.crt may have signed the server's certificate.")
    private @Nullable String caSecret;

    @JsonPropertyDescription(
            "Secret in the same namespace whose tls.crt and tls.key the bridge identifies itself with.")
    private @Nullable String certificateSecret;

    public @Nullable Boolean getInsecure() {
        return insecure;
    }

    public void setInsecure(@Nullable Boolean insecure) {
        this.insecure = insecure;
    }

    public @Nullable Boolean getInsecureSkipVerify() {
        return insecureSkipVerify;
    }

    public void setInsecureSkipVerify(@Nullable Boolean insecureSkipVerify) {
        this.insecureSkipVerify = insecureSkipVerify;
    }

    public @Nullable String getCaSecret() {
        return caSecret;
    }

    public void setCaSecret(@Nullable String caSecret) {
        this.caSecret = caSecret;
    }

    public @Nullable String getCertificateSecret() {
        return certificateSecret;
    }

    public void setCertificateSecret(@Nullable String certificateSecret) {
        this.certificateSecret = certificateSecret;
    }
}
