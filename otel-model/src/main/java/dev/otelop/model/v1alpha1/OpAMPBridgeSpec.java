package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.BridgeTls;
import dev.otelop.model.OneOf;
import dev.otelop.model.PodSettings;
import dev.otelop.model.SecretHeader;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How collectors of a cluster are connected to an OpAMP server. */
public class OpAMPBridgeSpec extends PodSettings {

    @JsonPropertyDescription("Address of the OpAMP server, ws, wss, http or https.")
    @Required
    private @Nullable String endpoint;

    @JsonPropertyDescription("What the bridge may do, as a list of names or a map of names to true or false.")
    @Required
    private @Nullable BridgeCapabilities capabilities;

    @JsonPropertyDescription("Components that a remote configuration may use, by kind; all when absent.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, List<String>> componentsAllowed = new LinkedHashMap<>();

    @JsonPropertyDescription("HTTP headers sent to the OpAMP server.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> headers = new LinkedHashMap<>();

    @JsonPropertyDescription("Further headers whose values are in Secrets of the same namespace.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<SecretHeader> headersFrom = new ArrayList<>();

    @JsonPropertyDescription("TLS of the connection to the OpAMP server.")
    private @Nullable BridgeTls tls;

    @JsonPropertyDescription("Proxy between the bridge and the OpAMP server.")
    private @Nullable BridgeProxy proxy;

    @JsonPropertyDescription("How the bridge describes itself to the OpAMP server.")
    private @Nullable AgentDescription description;

    @JsonPropertyDescription("Number of bridge pods, 0 or 1.")
    @Max(1)
    private @Nullable Integer replicas;

    @JsonPropertyDescription("Whether the bridge follows the operator's version.")
    @OneOf({"automatic", "manual", "none"})
    private @Nullable String upgradeStrategy;

    @JsonPropertyDescription("Ports of the Service beside the bridge's own.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<ServicePort> ports = new ArrayList<>();

    public @Nullable String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = endpoint;
    }

    public @Nullable BridgeCapabilities getCapabilities() {
        return capabilities;
    }

    public void setCapabilities(@Nullable BridgeCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    public Map<String, List<String>> getComponentsAllowed() {
        return componentsAllowed;
    }

    public void setComponentsAllowed(@Nullable Map<String, List<String>> componentsAllowed) {
        this.componentsAllowed = componentsAllowed == null ? new LinkedHashMap<>() : componentsAllowed;
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

    public @Nullable BridgeProxy getProxy() {
        return proxy;
    }

    public void setProxy(@Nullable BridgeProxy proxy) {
        this.proxy = proxy;
    }

    public @Nullable AgentDescription getDescription() {
        return description;
    }

    public void setDescription(@Nullable AgentDescription description) {
        this.description = description;
    }

    public @Nullable Integer getReplicas() {
        return replicas;
    }

    public void setReplicas(@Nullable Integer replicas) {
        this.replicas = replicas;
    }

    public @Nullable String getUpgradeStrategy() {
        return upgradeStrategy;
    }

    public void setUpgradeStrategy(@Nullable String upgradeStrategy) {
        this.upgradeStrategy = upgradeStrategy;
    }

    public List<ServicePort> getPorts() {
        return ports;
    }

    public void setPorts(@Nullable List<ServicePort> ports) {
        this.ports = ports == null ? new ArrayList<>() : ports;
    }
}
