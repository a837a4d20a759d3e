package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the collector and the OpAMP bridge additionally let their author say about their pods. */
public class PodSettings extends WorkloadSettings {

    @JsonPropertyDescription("When the image is pulled: Always, IfNotPresent or Never.")
    private @Nullable String imagePullPolicy;

    @JsonPropertyDescription("ConfigMaps and Secrets whose keys become environment variables.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvFromSource> envFrom = new ArrayList<>();

    @JsonPropertyDescription("Volumes mounted into the container.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<VolumeMount> volumeMounts = new ArrayList<>();

    @JsonPropertyDescription("Volumes of the pods.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Volume> volumes = new ArrayList<>();

    @JsonPropertyDescription("Annotations of the pods.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> podAnnotations = new LinkedHashMap<>();

    @JsonPropertyDescription("PriorityClass of the pods.")
    private @Nullable String priorityClassName;

    @JsonPropertyDescription("Whether the pods use the network of their node.")
    private @Nullable Boolean hostNetwork;

    @JsonPropertyDescription("DNS settings of the pods.")
    private @Nullable PodDNSConfig podDnsConfig;

    @JsonPropertyDescription("IP families of the Services, in order of preference.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> ipFamilies = new ArrayList<>();

    @JsonPropertyDescription("How the Services use the IP families: SingleStack, PreferDualStack or RequireDualStack.")
    private @Nullable String ipFamilyPolicy;

    public @Nullable String getImagePullPolicy() {
        return imagePullPolicy;
    }

    public void setImagePullPolicy(@Nullable String imagePullPolicy) {
        this.imagePullPolicy = imagePullPolicy;
    }

    public List<EnvFromSource> getEnvFrom() {
        return envFrom;
    }

    public void setEnvFrom(@Nullable List<EnvFromSource> envFrom) {
        this.envFrom = envFrom == null ? new ArrayList<>() : envFrom;
    }

    public List<VolumeMount> getVolumeMounts() {
        return volumeMounts;
    }

    public void setVolumeMounts(@Nullable List<VolumeMount> volumeMounts) {
        this.volumeMounts = volumeMounts == null ? new ArrayList<>() : volumeMounts;
    }

    public List<Volume> getVolumes() {
        return volumes;
    }

    public void setVolumes(@Nullable List<Volume> volumes) {
        this.volumes = volumes == null ? new ArrayList<>() : volumes;
    }

    public Map<String, String> getPodAnnotations() {
        return podAnnotations;
    }

    public void setPodAnnotations(@Nullable Map<String, String> podAnnotations) {
        this.podAnnotations = podAnnotations == null ? new LinkedHashMap<>() : podAnnotations;
    }

    public @Nullable String getPriorityClassName() {
        return priorityClassName;
    }

    public void setPriorityClassName(@Nullable String priorityClassName) {
        this.priorityClassName = priorityClassName;
    }

    public @Nullable Boolean getHostNetwork() {
        return hostNetwork;
    }

    public void setHostNetwork(@Nullable Boolean hostNetwork) {
        this.hostNetwork = hostNetwork;
    }

    public @Nullable PodDNSConfig getPodDnsConfig() {
        return podDnsConfig;
    }

    public void setPodDnsConfig(@Nullable PodDNSConfig podDnsConfig) {
        this.podDnsConfig = podDnsConfig;
    }

    public List<String> getIpFamilies() {
        return ipFamilies;
    }

    public void setIpFamilies(@Nullable List<String> ipFamilies) {
        this.ipFamilies = ipFamilies == null ? new ArrayList<>() : ipFamilies;
    }

    public @Nullable String getIpFamilyPolicy() {
        return ipFamilyPolicy;
    }

    public void setIpFamilyPolicy(@Nullable String ipFamilyPolicy) {
        this.ipFamilyPolicy = ipFamilyPolicy;
    }
}
