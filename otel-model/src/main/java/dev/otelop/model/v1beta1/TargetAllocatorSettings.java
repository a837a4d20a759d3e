package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.OneOf;
import dev.otelop.model.WorkloadSettings;
import org.jspecify.annotations.Nullable;

/** Distribution of Prometheus targets over the collector's pods. */
public class TargetAllocatorSettings extends WorkloadSettings {

    @JsonPropertyDescription("Whether a target allocator runs for this collector.")
    private @Nullable Boolean enabled;

    @JsonPropertyDescription("Number of allocator pods.")
    private @Nullable Integer replicas;

    @JsonPropertyDescription("How targets are given to collector pods.")
    @OneOf({"consistent-hashing", "least-weighted", "per-node"})
    private @Nullable String allocationStrategy;

    @JsonPropertyDescription("Which targets are dropped before allocation: relabel-config, or an empty text for none.")
    private @Nullable String filterStrategy;

    @JsonPropertyDescription("Whether credentials of targets may be served over plain HTTP.")
    private @Nullable Boolean allowInsecureAuthSecrets;

    @JsonPropertyDescription("How long targets stay with a collector pod that is not ready.")
    private @Nullable String collectorNotReadyGracePeriod;

    @JsonPropertyDescription("How often the collector asks for its targets.")
    private @Nullable String collectorTargetReloadInterval;

    @JsonPropertyDescription("How many allocator pods may be away during maintenance.")
    private @Nullable DisruptionBudget podDisruptionBudget;

    @JsonPropertyDescription("How the allocator's own telemetry is collected.")
    private @Nullable ObservabilitySettings observability;

    @JsonPropertyDescription("Targets taken from custom resources of the Prometheus operator.")
    private @Nullable PrometheusCrSettings prometheusCR;

    @JsonPropertyDescription("Mutual TLS between collector and allocator.")
    private @Nullable MutualTls mtls;

    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable Integer getReplicas() {
        return replicas;
    }

    public void setReplicas(@Nullable Integer replicas) {
        this.replicas = replicas;
    }

    public @Nullable String getAllocationStrategy() {
        return allocationStrategy;
    }

    public void setAllocationStrategy(@Nullable String allocationStrategy) {
        this.allocationStrategy = allocationStrategy;
    }

    public @Nullable String getFilterStrategy() {
        return filterStrategy;
    }

    public void setFilterStrategy(@Nullable String filterStrategy) {
        this.filterStrategy = filterStrategy;
    }

    public @Nullable Boolean getAllowInsecureAuthSecrets() {
        return allowInsecureAuthSecrets;
    }

    public void setAllowInsecureAuthSecrets(@Nullable Boolean allowInsecureAuthSecrets) {
        this.allowInsecureAuthSecrets = allowInsecureAuthSecrets;
    }

    public @Nullable String getCollectorNotReadyGracePeriod() {
        return collectorNotReadyGracePeriod;
    }

    public void setCollectorNotReadyGracePeriod(@Nullable String collectorNotReadyGracePeriod) {
        this.collectorNotReadyGracePeriod = collectorNotReadyGracePeriod;
    }

    public @Nullable String getCollectorTargetReloadInterval() {
        return collectorTargetReloadInterval;
    }

    public void setCollectorTargetReloadInterval(@Nullable String collectorTargetReloadInterval) {
        this.collectorTargetReloadInterval = collectorTargetReloadInterval;
    }

    public @Nullable DisruptionBudget getPodDisruptionBudget() {
        return podDisruptionBudget;
    }

    public void setPodDisruptionBudget(@Nullable DisruptionBudget podDisruptionBudget) {
        this.podDisruptionBudget = podDisruptionBudget;
    }

    public @Nullable ObservabilitySettings getObservability() {
        return observability;
    }

    public void setObservability(@Nullable ObservabilitySettings observability) {
        this.observability = observability;
    }

    public @Nullable PrometheusCrSettings getPrometheusCR() {
        return prometheusCR;
    }

    public void setPrometheusCR(@Nullable PrometheusCrSettings prometheusCR) {
        this.prometheusCR = prometheusCR;
    }

    public @Nullable MutualTls getMtls() {
        return mtls;
    }

    public void setMtls(@Nullable MutualTls mtls) {
        this.mtls = mtls;
    }
}
