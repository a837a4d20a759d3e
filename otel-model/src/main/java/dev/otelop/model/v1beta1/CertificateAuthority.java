package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** Where the certificate of an authority is kept; exactly one of the two. */
public class CertificateAuthority extends Extensible {

    @JsonPropertyDescription("A Secret that holds the certificate.")
    private @Nullable KeyReference secret;

    @JsonPropertyDescription("A ConfigMap that holds the certificate.")
    private @Nullable KeyReference configMap;

    public @Nullable KeyReference getSecret() {
        return secret;
    }

    public void setSecret(@Nullable KeyReference secret) {
        this.secret = secret;
    }

    public @Nullable KeyReference getConfigMap() {
        return configMap;
    }

    public void setConfigMap(@Nullable KeyReference configMap) {
        this.configMap = configMap;
    }
}
