package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** TLS of the connection to the OTLP receiver. File names are keys of the mounted object or absolute paths. */
public class ExporterTls extends Extensible {

    @JsonPropertyDescription("Secret in the namespace of the pod that holds the certificates.")
    private @Nullable String secretName;

    @JsonPropertyDescription("ConfigMap in the namespace of the pod that holds the certificate of the authority.")
    private @Nullable String configMapName;

    @JsonPropertyDescription("Certificate of the authority.")
    @JsonProperty("ca_file")
    private @Nullable String caFile;

    @JsonPropertyDescription("Certificate of the client.")
    @JsonProperty("cert_file")
    private @Nullable String certFile;

    @JsonPropertyDescription("Private key of the client.")
    @JsonProperty("key_file")
    private @Nullable String keyFile;

    public @Nullable String getSecretName() {
        return secretName;
    }

    public void setSecretName(@Nullable String secretName) {
        this.secretName = secretName;
    }

    public @Nullable String getConfigMapName() {
        return configMapName;
    }

    public void setConfigMapName(@Nullable String configMapName) {
        this.configMapName = configMapName;
    }

    public @Nullable String getCaFile() {
        return caFile;
    }

    public void setCaFile(@Nullable String caFile) {
        this.caFile = caFile;
    }

    public @Nullable String getCertFile() {
        return certFile;
    }

    public void setCertFile(@Nullable String certFile) {
        this.certFile = certFile;
    }

    public @Nullable String getKeyFile() {
        return keyFile;
    }

    public void setKeyFile(@Nullable String keyFile) {
        this.keyFile = keyFile;
    }
}
