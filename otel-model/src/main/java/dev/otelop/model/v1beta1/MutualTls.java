package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** Mutual TLS between collector and target allocator. */
public class MutualTls extends Extensible {

    @JsonPropertyDescription("Whether the two authenticate each other.")
    private @Nullable Boolean enabled;

    @JsonPropertyDescription("Whether cert-manager issues the certificates.")
    private @Nullable Boolean useCertManager;

    @JsonPropertyDescription("Existing certificates, when cert-manager does not issue them.")
    private @Nullable MutualTlsCertificates tls;

    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable Boolean getUseCertManager() {
        return useCertManager;
    }

    public void setUseCertManager(@Nullable Boolean useCertManager) {
        this.useCertManager = useCertManager;
    }

    public @Nullable MutualTlsCertificates getTls() {
        return tls;
    }

    public void setTls(@Nullable MutualTlsCertificates tls) {
        this.tls = tls;
    }
}
