package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** A port of the Service and of the collector's container. */
public class PortSpec extends Extensible {

    @JsonPropertyDescription("Name of the port.")
    private @Nullable String name;

    @JsonPropertyDescription("Port of the Service.")
    @Required
    private @Nullable Integer port;

    @JsonPropertyDescription("Protocol of the port: TCP (when absent), UDP or SCTP.")
    private @Nullable String protocol;

    @JsonPropertyDescription("Application protocol of the port.")
    private @Nullable String appProtocol;

    @JsonPropertyDescription("Port of the container, by number or name.")
    private @Nullable IntOrString targetPort;

    @JsonPropertyDescription("Port on every node.")
    private @Nullable Integer nodePort;

    @JsonPropertyDescription("Port on the node that runs the pod.")
    @Min(0)
    @Max(65535)
    private @Nullable Integer hostPort;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getPort() {
        return port;
    }

    public void setPort(@Nullable Integer port) {
        this.port = port;
    }

    public @Nullable String getProtocol() {
        return protocol;
    }

    public void setProtocol(@Nullable String protocol) {
        this.protocol = protocol;
    }

    public @Nullable String getAppProtocol() {
        return appProtocol;
    }

    public void setAppProtocol(@Nullable String appProtocol) {
        this.appProtocol = appProtocol;
    }

    public @Nullable IntOrString getTargetPort() {
        return targetPort;
    }

    public void setTargetPort(@Nullable IntOrString targetPort) {
        this.targetPort = targetPort;
    }

    public @Nullable Integer getNodePort() {
        return nodePort;
    }

    public void setNodePort(@Nullable Integer nodePort) {
        this.nodePort = nodePort;
    }

    public @Nullable Integer getHostPort() {
        return hostPort;
    }

    public void setHostPort(@Nullable Integer hostPort) {
        this.hostPort = hostPort;
    }
}
