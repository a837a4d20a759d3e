package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remote management of one collector over OpAMP. */
public class OpAmpSettings extends Extensible {

    @JsonPropertyDescription("Whether a bridge to the OpAMP server runs for this collector.")
    private @Nullable Boolean enabled;

    @JsonPropertyDescription("Address of the OpAMP server, ws, wss, http or https.")
    private @Nullable String endpoint;

    @JsonPropertyDescription("HTTP headers sent to the OpAMP server.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> headers = new LinkedHashMap<>();

    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = endpoint;
    }

    public Map<String, String> getHeaders() {
        return headers;
    }

    public void setHeaders(@Nullable Map<String, String> headers) {
        this.headers = headers == null ? new LinkedHashMap<>() : headers;
    }
}
