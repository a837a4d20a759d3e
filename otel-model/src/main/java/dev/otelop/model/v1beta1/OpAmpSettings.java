package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.BridgeTls;
import dev.otelop.model.Extensible;
import dev.otelop.model.SecretHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    @JsonPropertyDescription("Further headers whose values are in Secrets of the same namespace.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<SecretHeader> headersFrom = new ArrayList<>();

    @JsonPropertyDescription("TLS of the connection to the OpAMP server.")
    private @Nullable BridgeTls tls;

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

    public List<SecretHeader> getHeadersFrom() {
        return headersFrom;
    }

    public void setHeadersFrom(@Nullable List<SecretHeader> headersFrom) {
        this.headersFrom = headersFrom == null ? new ArrayList<>() : headersFrom;
    }

    public @Nullable BridgeTls getTls() {
        return tls;
    }

    public void setTls(@Nullable BridgeTls tls) {
        this.tls = tls;
    }
}
