package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every workload of this operator lets its author say about its pods: the collector, the target allocator and
 * the OpAMP bridge.
 */
public class WorkloadSettings extends Extensible {

    @JsonPropertyDescription("Container image; when absent, the image the operator is configured with.")
    private @Nullable String image;

    @JsonPropertyDescription("Environment variables of the container.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvVar> env = new ArrayList<>();

    @JsonPropertyDescription("Compute resources of the container.")
    private @Nullable ResourceRequirements resources;

    @JsonPropertyDescription("Labels a node must carry to run the pods.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> nodeSelector = new LinkedHashMap<>();

    @JsonPropertyDescription("Taints that the pods tolerate.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Toleration> tolerations = new ArrayList<>();

    @JsonPropertyDescription("Scheduling rules for the pods.")
    private @Nullable Affinity affinity;

    @JsonPropertyDescription("How the pods spread over zones and nodes.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<TopologySpreadConstraint> topologySpreadConstraints = new ArrayList<>();

    @JsonPropertyDescription("Name of an existing ServiceAccount; when absent, one is created.")
    private @Nullable String serviceAccount;

    @JsonPropertyDescription("Security settings of the container.")
    private @Nullable SecurityContext securityContext;

    @JsonPropertyDescription("Security settings of the pods.")
    private @Nullable PodSecurityContext podSecurityContext;

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public List<EnvVar> getEnv() {
        return env;
    }

    public void setEnv(@Nullable List<EnvVar> env) {
        this.env = env == null ? new ArrayList<>() : env;
    }

    public @Nullable ResourceRequirements getResources() {
        return resources;
    }

    public void setResources(@Nullable ResourceRequirements resources) {
        this.resources = resources;
    }

    public Map<String, String> getNodeSelector() {
        return nodeSelector;
    }

    public void setNodeSelector(@Nullable Map<String, String> nodeSelector) {
        this.nodeSelector = nodeSelector == null ? new LinkedHashMap<>() : nodeSelector;
    }

    public List<Toleration> getTolerations() {
        return tolerations;
    }

    public void setTolerations(@Nullable List<Toleration> tolerations) {
        this.tolerations = tolerations == null ? new ArrayList<>() : tolerations;
    }

    public @Nullable Affinity getAffinity() {
        return affinity;
    }

    public void setAffinity(@Nullable Affinity affinity) {
        this.affinity = affinity;
    }

    public List<TopologySpreadConstraint> getTopologySpreadConstraints() {
        return topologySpreadConstraints;
    }

    public void setTopologySpreadConstraints(@Nullable List<TopologySpreadConstraint> topologySpreadConstraints) {
        this.topologySpreadConstraints =
                topologySpreadConstraints == null ? new ArrayList<>() : topologySpreadConstraints;
    }

    public @Nullable String getServiceAccount() {
        return serviceAccount;
    }

    public void setServiceAccount(@Nullable String serviceAccount) {
        this.serviceAccount = serviceAccount;
    }

    public @Nullable SecurityContext getSecurityContext() {
        return securityContext;
    }

    public void setSecurityContext(@Nullable SecurityContext securityContext) {
        this.securityContext = securityContext;
    }

    public @Nullable PodSecurityContext getPodSecurityContext() {
        return podSecurityContext;
    }

    public void setPodSecurityContext(@Nullable PodSecurityContext podSecurityContext) {
        this.podSecurityContext = podSecurityContext;
    }
}
