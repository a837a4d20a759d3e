package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTTPRoute of the Gateway API in front of the collector. */
public class HttpRouteSettings extends Extensible {

    @JsonPropertyDescription("Whether HTTPRoutes are created.")
    @Required
    private @Nullable Boolean enabled;

    @JsonPropertyDescription("Name of the Gateway that the routes attach to.")
    @Required
    private @Nullable String gateway;

    @JsonPropertyDescription("Namespace of the Gateway; that of the collector when absent.")
    private @Nullable String gatewayNamespace;

    @JsonPropertyDescription("Host names that the routes match.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> hostnames = new ArrayList<>();

    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable String getGateway() {
        return gateway;
    }

    public void setGateway(@Nullable String gateway) {
        this.gateway = gateway;
    }

    public @Nullable String getGatewayNamespace() {
        return gatewayNamespace;
    }

    public void setGatewayNamespace(@Nullable String gatewayNamespace) {
        this.gatewayNamespace = gatewayNamespace;
    }

    public List<String> getHostnames() {
        return hostnames;
    }

    public void setHostnames(@Nullable List<String> hostnames) {
        this.hostnames = hostnames == null ? new ArrayList<>() : hostnames;
    }
}
