package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.OneOf;
import dev.otelop.model.PodSettings;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.SessionAffinityConfig;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a collector wants.
 *
 * <p>Holds the fields of the served versions {@code v1alpha1} and {@code v1beta1} side by side, so that an object
 * reads the same whichever version it was written in.
 */
public class OpenTelemetryCollectorSpec extends PodSettings {

    @JsonPropertyDescription("How the collector runs; cannot be changed later.")
    @OneOf({"daemonset", "deployment", "sidecar", "statefulset"})
    @Default("deployment")
    private @Nullable String mode;

    @JsonPropertyDescription("Number of pods in the modes deployment and statefulset.")
    @Min(1)
    @Default("1")
    private @Nullable Integer replicas;

    @JsonPropertyDescription("Configuration of the collector, as YAML text or as an object.")
    @Required
    private @Nullable ConfigSource config;

    @JsonPropertyDescription(
            "Whether configuration is adapted to the version of the image (automatic) or taken as it is (manual, none).")
    @OneOf({"automatic", "manual", "none"})
    @Default("automatic")
    private @Nullable String upgradeStrategy;

    @JsonPropertyDescription(
            "Whether the operator reconciles this object (managed, the default) or leaves it alone (unmanaged).")
    @OneOf({"managed", "unmanaged"})
    private @Nullable String managementState;

    @JsonPropertyDescription("Remote management of this collector over OpAMP.")
    private @Nullable OpAmpSettings opamp;

    @JsonPropertyDescription("Certificate that is mounted into the collector.")
    private @Nullable TlsSettings tls;

    @JsonPropertyDescription("Name of a Secret whose key api-key becomes OTEL_EXPORTER_OTLP_HEADERS.")
    private @Nullable String otlpHeadersSecret;

    @JsonPropertyDescription("Number of older ConfigMaps kept when ConfigMap names carry a hash.")
    @Min(1)
    private @Nullable Integer configVersions;

    @JsonPropertyDescription("Command line flags of the collector, by name without dashes.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> args = new LinkedHashMap<>();

    @JsonPropertyDescription("Entry point of the container instead of the image's own.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> command = new ArrayList<>();

    @JsonPropertyDescription("Ports of the Service and the container beside those found in the configuration.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<PortSpec> ports = new ArrayList<>();

    @JsonPropertyDescription("ConfigMaps mounted below /var/conf.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<ConfigMapMount> configmaps = new ArrayList<>();

    @JsonPropertyDescription("Containers that run before the collector.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Container> initContainers = new ArrayList<>();

    @JsonPropertyDescription("Containers that run beside the collector.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Container> additionalContainers = new ArrayList<>();

    @JsonPropertyDescription("Hooks that run when the container starts and stops.")
    private @Nullable Lifecycle lifecycle;

    @JsonPropertyDescription("Timing of the liveness probe.")
    private @Nullable ProbeSettings livenessProbe;

    @JsonPropertyDescription("Timing of the readiness probe.")
    private @Nullable ProbeSettings readinessProbe;

    @JsonPropertyDescription("Timing of the startup probe.")
    private @Nullable ProbeSettings startupProbe;

    @JsonPropertyDescription("Seconds the collector has to flush and stop.")
    private @Nullable Long terminationGracePeriodSeconds;

    @JsonPropertyDescription("Whether the pods share the process namespace of their node.")
    private @Nullable Boolean hostPID;

    @JsonPropertyDescription("Whether the pods share the user namespace of their node.")
    private @Nullable Boolean hostUsers;

    @JsonPropertyDescription("Entries added to /etc/hosts of the pods.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<HostAlias> hostAliases = new ArrayList<>();

    @JsonPropertyDescription("Whether the containers of a pod see each other's processes.")
    private @Nullable Boolean shareProcessNamespace;

    @JsonPropertyDescription("Which name server the pods ask.")
    private @Nullable String dnsPolicy;

    @JsonPropertyDescription("How pods are replaced in mode deployment.")
    private @Nullable DeploymentStrategy deploymentUpdateStrategy;

    @JsonPropertyDescription("How pods are replaced in mode daemonset.")
    private @Nullable DaemonSetUpdateStrategy daemonSetUpdateStrategy;

    @JsonPropertyDescription("Former name of daemonSetUpdateStrategy.")
    private @Nullable DaemonSetUpdateStrategy updateStrategy;

    @JsonPropertyDescription("Volumes created for each pod in mode statefulset.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<PersistentVolumeClaim> volumeClaimTemplates = new ArrayList<>();

    @JsonPropertyDescription("What becomes of the volumes when a statefulset shrinks or goes.")
    private @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy persistentVolumeClaimRetentionPolicy;

    @JsonPropertyDescription("Name of the governing Service in mode statefulset.")
    private @Nullable String serviceName;

    @JsonPropertyDescription("Whether pods of a statefulset start one after the other.")
    @OneOf({"OrderedReady", "Parallel"})
    private @Nullable String podManagementPolicy;

    @JsonPropertyDescription("Horizontal autoscaling in the modes deployment and statefulset.")
    private @Nullable Autoscaler autoscaler;

    @JsonPropertyDescription("Former name of autoscaler.minReplicas.")
    private @Nullable Integer minReplicas;

    @JsonPropertyDescription("Former name of autoscaler.maxReplicas.")
    private @Nullable Integer maxReplicas;

    @JsonPropertyDescription("How many pods may be away during maintenance.")
    private @Nullable DisruptionBudget podDisruptionBudget;

    @JsonPropertyDescription("How the Services prefer endpoints.")
    private @Nullable String trafficDistribution;

    @JsonPropertyDescription("Whether connections of a client stay with one pod: None or ClientIP.")
    private @Nullable String sessionAffinity;

    @JsonPropertyDescription("Details of the session affinity.")
    private @Nullable SessionAffinityConfig sessionAffinityConfig;

    @JsonPropertyDescription("Ingress or OpenShift Route in front of the collector.")
    private @Nullable IngressSettings ingress;

    @JsonPropertyDescription("HTTPRoute of the Gateway API in front of the collector.")
    private @Nullable HttpRouteSettings httpRoute;

    @JsonPropertyDescription("NetworkPolicy around the pods.")
    private @Nullable NetworkPolicySettings networkPolicy;

    @JsonPropertyDescription("How the collector's own telemetry is collected.")
    private @Nullable ObservabilitySettings observability;

    @JsonPropertyDescription("Distribution of Prometheus targets over the collector's pods.")
    private @Nullable TargetAllocatorSettings targetAllocator;

    public @Nullable String getMode() {
        return mode;
    }

    public void setMode(@Nullable String mode) {
        this.mode = mode;
    }

    public @Nullable Integer getReplicas() {
        return replicas;
    }

    public void setReplicas(@Nullable Integer replicas) {
        this.replicas = replicas;
    }

    public @Nullable ConfigSource getConfig() {
        return config;
    }

    public void setConfig(@Nullable ConfigSource config) {
        this.config = config;
    }

    public @Nullable String getUpgradeStrategy() {
        return upgradeStrategy;
    }

    public void setUpgradeStrategy(@Nullable String upgradeStrategy) {
        this.upgradeStrategy = upgradeStrategy;
    }

    public @Nullable String getManagementState() {
        return managementState;
    }

    public void setManagementState(@Nullable String managementState) {
        this.managementState = managementState;
    }

    public @Nullable OpAmpSettings getOpamp() {
        return opamp;
    }

    public void setOpamp(@Nullable OpAmpSettings opamp) {
        this.opamp = opamp;
    }

    public @Nullable TlsSettings getTls() {
        return tls;
    }

    public void setTls(@Nullable TlsSettings tls) {
        this.tls = tls;
    }

    public @Nullable String getOtlpHeadersSecret() {
        return otlpHeadersSecret;
    }

    public void setOtlpHeadersSecret(@Nullable String otlpHeadersSecret) {
        this.otlpHeadersSecret = otlpHeadersSecret;
    }

    public @Nullable Integer getConfigVersions() {
        return configVersions;
    }

    public void setConfigVersions(@Nullable Integer configVersions) {
        this.configVersions = configVersions;
    }

    public Map<String, String> getArgs() {
        return args;
    }

    public void setArgs(@Nullable Map<String, String> args) {
        this.args = args == null ? new LinkedHashMap<>() : args;
    }

    public List<String> getCommand() {
        return command;
    }

    public void setCommand(@Nullable List<String> command) {
        this.command = command == null ? new ArrayList<>() : command;
    }

    public List<PortSpec> getPorts() {
        return ports;
    }

    public void setPorts(@Nullable List<PortSpec> ports) {
        this.ports = ports == null ? new ArrayList<>() : ports;
    }

    public List<ConfigMapMount> getConfigmaps() {
        return configmaps;
    }

    public void setConfigmaps(@Nullable List<ConfigMapMount> configmaps) {
        this.configmaps = configmaps == null ? new ArrayList<>() : configmaps;
    }

    public List<Container> getInitContainers() {
        return initContainers;
    }

    public void setInitContainers(@Nullable List<Container> initContainers) {
        this.initContainers = initContainers == null ? new ArrayList<>() : initContainers;
    }

    public List<Container> getAdditionalContainers() {
        return additionalContainers;
    }

    public void setAdditionalContainers(@Nullable List<Container> additionalContainers) {
        this.additionalContainers = additionalContainers == null ? new ArrayList<>() : additionalContainers;
    }

    public @Nullable Lifecycle getLifecycle() {
        return lifecycle;
    }

    public void setLifecycle(@Nullable Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public @Nullable ProbeSettings getLivenessProbe() {
        return livenessProbe;
    }

    public void setLivenessProbe(@Nullable ProbeSettings livenessProbe) {
        this.livenessProbe = livenessProbe;
    }

    public @Nullable ProbeSettings getReadinessProbe() {
        return readinessProbe;
    }

    public void setReadinessProbe(@Nullable ProbeSettings readinessProbe) {
        this.readinessProbe = readinessProbe;
    }

    public @Nullable ProbeSettings getStartupProbe() {
        return startupProbe;
    }

    public void setStartupProbe(@Nullable ProbeSettings startupProbe) {
        this.startupProbe = startupProbe;
    }

    public @Nullable Long getTerminationGracePeriodSeconds() {
        return terminationGracePeriodSeconds;
    }

    public void setTerminationGracePeriodSeconds(@Nullable Long terminationGracePeriodSeconds) {
        this.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
    }

    public @Nullable Boolean getHostPID() {
        return hostPID;
    }

    public void setHostPID(@Nullable Boolean hostPID) {
        this.hostPID = hostPID;
    }

    public @Nullable Boolean getHostUsers() {
        return hostUsers;
    }

    public void setHostUsers(@Nullable Boolean hostUsers) {
        this.hostUsers = hostUsers;
    }

    public List<HostAlias> getHostAliases() {
        return hostAliases;
    }

    public void setHostAliases(@Nullable List<HostAlias> hostAliases) {
        this.hostAliases = hostAliases == null ? new ArrayList<>() : hostAliases;
    }

    public @Nullable Boolean getShareProcessNamespace() {
        return shareProcessNamespace;
    }

    public void setShareProcessNamespace(@Nullable Boolean shareProcessNamespace) {
        this.shareProcessNamespace = shareProcessNamespace;
    }

    public @Nullable String getDnsPolicy() {
        return dnsPolicy;
    }

    public void setDnsPolicy(@Nullable String dnsPolicy) {
        this.dnsPolicy = dnsPolicy;
    }

    public @Nullable DeploymentStrategy getDeploymentUpdateStrategy() {
        return deploymentUpdateStrategy;
    }

    public void setDeploymentUpdateStrategy(@Nullable DeploymentStrategy deploymentUpdateStrategy) {
        this.deploymentUpdateStrategy = deploymentUpdateStrategy;
    }

    public @Nullable DaemonSetUpdateStrategy getDaemonSetUpdateStrategy() {
        return daemonSetUpdateStrategy;
    }

    public void setDaemonSetUpdateStrategy(@Nullable DaemonSetUpdateStrategy daemonSetUpdateStrategy) {
        this.daemonSetUpdateStrategy = daemonSetUpdateStrategy;
    }

    public @Nullable DaemonSetUpdateStrategy getUpdateStrategy() {
        return updateStrategy;
    }

    public void setUpdateStrategy(@Nullable DaemonSetUpdateStrategy updateStrategy) {
        this.updateStrategy = updateStrategy;
    }

    public List<PersistentVolumeClaim> getVolumeClaimTemplates() {
        return volumeClaimTemplates;
    }

    public void setVolumeClaimTemplates(@Nullable List<PersistentVolumeClaim> volumeClaimTemplates) {
        this.volumeClaimTemplates = volumeClaimTemplates == null ? new ArrayList<>() : volumeClaimTemplates;
    }

    public @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy getPersistentVolumeClaimRetentionPolicy() {
        return persistentVolumeClaimRetentionPolicy;
    }

    public void setPersistentVolumeClaimRetentionPolicy(
            @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy persistentVolumeClaimRetentionPolicy) {
        this.persistentVolumeClaimRetentionPolicy = persistentVolumeClaimRetentionPolicy;
    }

    public @Nullable String getServiceName() {
        return serviceName;
    }

    public void setServiceName(@Nullable String serviceName) {
        this.serviceName = serviceName;
    }

    public @Nullable String getPodManagementPolicy() {
        return podManagementPolicy;
    }

    public void setPodManagementPolicy(@Nullable String podManagementPolicy) {
        this.podManagementPolicy = podManagementPolicy;
    }

    public @Nullable Autoscaler getAutoscaler() {
        return autoscaler;
    }

    public void setAutoscaler(@Nullable Autoscaler autoscaler) {
        this.autoscaler = autoscaler;
    }

    public @Nullable Integer getMinReplicas() {
        return minReplicas;
    }

    public void setMinReplicas(@Nullable Integer minReplicas) {
        this.minReplicas = minReplicas;
    }

    public @Nullable Integer getMaxReplicas() {
        return maxReplicas;
    }

    public void setMaxReplicas(@Nullable Integer maxReplicas) {
        this.maxReplicas = maxReplicas;
    }

    public @Nullable DisruptionBudget getPodDisruptionBudget() {
        return podDisruptionBudget;
    }

    public void setPodDisruptionBudget(@Nullable DisruptionBudget podDisruptionBudget) {
        this.podDisruptionBudget = podDisruptionBudget;
    }

    public @Nullable String getTrafficDistribution() {
        return trafficDistribution;
    }

    public void setTrafficDistribution(@Nullable String trafficDistribution) {
        this.trafficDistribution = trafficDistribution;
    }

    public @Nullable String getSessionAffinity() {
        return sessionAffinity;
    }

    public void setSessionAffinity(@Nullable String sessionAffinity) {
        this.sessionAffinity = sessionAffinity;
    }

    public @Nullable SessionAffinityConfig getSessionAffinityConfig() {
        return sessionAffinityConfig;
    }

    public void setSessionAffinityConfig(@Nullable SessionAffinityConfig sessionAffinityConfig) {
        this.sessionAffinityConfig = sessionAffinityConfig;
    }

    public @Nullable IngressSettings getIngress() {
        return ingress;
    }

    public void setIngress(@Nullable IngressSettings ingress) {
        this.ingress = ingress;
    }

    public @Nullable HttpRouteSettings getHttpRoute() {
        return httpRoute;
    }

    public void setHttpRoute(@Nullable HttpRouteSettings httpRoute) {
        this.httpRoute = httpRoute;
    }

    public @Nullable NetworkPolicySettings getNetworkPolicy() {
        return networkPolicy;
    }

    public void setNetworkPolicy(@Nullable NetworkPolicySettings networkPolicy) {
        this.networkPolicy = networkPolicy;
    }

    public @Nullable ObservabilitySettings getObservability() {
        return observability;
    }

    public void setObservability(@Nullable ObservabilitySettings observability) {
        this.observability = observability;
    }

    public @Nullable TargetAllocatorSettings getTargetAllocator() {
        return targetAllocator;
    }

    public void setTargetAllocator(@Nullable TargetAllocatorSettings targetAllocator) {
        this.targetAllocator = targetAllocator;
    }
}
