package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.SecretHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proxy between the bridge and the OpAMP server. */
public class BridgeProxy extends Extensible {

    @JsonPropertyDescription("Address of the proxy.")
    private @Nullable String url;

    @JsonPropertyDescription("HTTP headers sent to the proxy.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> headers = new LinkedHashMap<>();

    @JsonPropertyDescription("Further headers for the proxy whose values are in Secrets of the same namespace.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<SecretHeader> headersFrom = new ArrayList<>();

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
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
}
