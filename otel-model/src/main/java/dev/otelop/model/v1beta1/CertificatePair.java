package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where a certificate and its private key are kept. */
public class CertificatePair extends Extensible {

    @JsonPropertyDescription("The Secret that holds the certificate.")
    @Required
    private @Nullable KeyReference certificateSecret;

    @JsonPropertyDescription("The Secret that holds the private key.")
    @Required
    private @Nullable KeyReference keySecret;

    public @Nullable KeyReference getCertificateSecret() {
        return certificateSecret;
    }

    public void setCertificateSecret(@Nullable KeyReference certificateSecret) {
        this.certificateSecret = certificateSecret;
    }

    public @Nullable KeyReference getKeySecret() {
        return keySecret;
    }

    public void setKeySecret(@Nullable KeyReference keySecret) {
        this.keySecret = keySecret;
    }
}
