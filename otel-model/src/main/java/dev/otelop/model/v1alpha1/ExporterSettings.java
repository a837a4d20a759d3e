package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** Where telemetry is sent. */
public class ExporterSettings extends Extensible {

    @JsonPropertyDescription("Address of the OTLP receiver.")
    private @Nullable String endpoint;

    @JsonPropertyDescription("TLS of the connection.")
    private @Nullable ExporterTls tls;

    public @Nullable String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = endpoint;
    }

    public @Nullable ExporterTls getTls() {
        return tls;
    }

    public void setTls(@Nullable ExporterTls tls) {
        this.tls = tls;
    }
}
