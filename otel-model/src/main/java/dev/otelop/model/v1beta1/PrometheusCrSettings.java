package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Targets taken from custom resources of the Prometheus operator. A selector is a label selector; the plain map of
 * labels of former versions is read too.
 */
public class PrometheusCrSettings extends Extensible {

    @JsonPropertyDescription("Whether such custom resources are watched.")
    private @Nullable Boolean enabled;

    @JsonPropertyDescription("Time between two scrapes when the resource does not say.")
    private @Nullable String scrapeInterval;

    @JsonPropertyDescription("Time between two evaluations when the resource does not say.")
    private @Nullable String evaluationInterval;

    @JsonPropertyDescription("Protocols to negotiate, in order of preference.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> scrapeProtocols = new ArrayList<>();

    @JsonPropertyDescription("Scrape classes as the Prometheus operator defines them.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Map<String, Object>> scrapeClasses = new ArrayList<>();

    @JsonPropertyDescription("Namespaces that are watched; excludes denyNamespaces.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> allowNamespaces = new ArrayList<>();

    @JsonPropertyDescription("Namespaces that are not watched; excludes allowNamespaces.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> denyNamespaces = new ArrayList<>();

    @JsonPropertyDescription("Namespaces whose Secrets may be read.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> secretNamespaces = new ArrayList<>();

    @JsonPropertyDescription("Whether endpoints that name files are dropped.")
    private @Nullable Boolean denyFSAccessThroughSMs;

    @JsonPropertyDescription("Which ServiceMonitors are used.")
    @PreserveUnknownFields
    private @Nullable LabelSelector serviceMonitorSelector;

    @JsonPropertyDescription("In which namespaces ServiceMonitors are looked for.")
    private @Nullable LabelSelector serviceMonitorNamespaceSelector;

    @JsonPropertyDescription("Which PodMonitors are used.")
    @PreserveUnknownFields
    private @Nullable LabelSelector podMonitorSelector;

    @JsonPropertyDescription("In which namespaces PodMonitors are looked for.")
    private @Nullable LabelSelector podMonitorNamespaceSelector;

    @JsonPropertyDescription("Which ScrapeConfigs are used.")
    private @Nullable LabelSelector scrapeConfigSelector;

    @JsonPropertyDescription("In which namespaces ScrapeConfigs are looked for.")
    private @Nullable LabelSelector scrapeConfigNamespaceSelector;

    @JsonPropertyDescription("Which Probes are used.")
    private @Nullable LabelSelector probeSelector;

    @JsonPropertyDescription("In which namespaces Probes are looked for.")
    private @Nullable LabelSelector probeNamespaceSelector;

    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable String getScrapeInterval() {
        return scrapeInterval;
    }

    public void setScrapeInterval(@Nullable String scrapeInterval) {
        this.scrapeInterval = scrapeInterval;
    }

    public @Nullable String getEvaluationInterval() {
        return evaluationInterval;
    }

    public void setEvaluationInterval(@Nullable String evaluationInterval) {
        this.evaluationInterval = evaluationInterval;
    }

    public List<String> getScrapeProtocols() {
        return scrapeProtocols;
    }

    public void setScrapeProtocols(@Nullable List<String> scrapeProtocols) {
        this.scrapeProtocols = scrapeProtocols == null ? new ArrayList<>() : scrapeProtocols;
    }

    public List<Map<String, Object>> getScrapeClasses() {
        return scrapeClasses;
    }

    public void setScrapeClasses(@Nullable List<Map<String, Object>> scrapeClasses) {
        this.scrapeClasses = scrapeClasses == null ? new ArrayList<>() : scrapeClasses;
    }

    public List<String> getAllowNamespaces() {
        return allowNamespaces;
    }

    public void setAllowNamespaces(@Nullable List<String> allowNamespaces) {
        this.allowNamespaces = allowNamespaces == null ? new ArrayList<>() : allowNamespaces;
    }

    public List<String> getDenyNamespaces() {
        return denyNamespaces;
    }

    public void setDenyNamespaces(@Nullable List<String> denyNamespaces) {
        this.denyNamespaces = denyNamespaces == null ? new ArrayList<>() : denyNamespaces;
    }

    public List<String> getSecretNamespaces() {
        return secretNamespaces;
    }

    public void setSecretNamespaces(@Nullable List<String> secretNamespaces) {
        this.secretNamespaces = secretNamespaces == null ? new ArrayList<>() : secretNamespaces;
    }

    public @Nullable Boolean getDenyFSAccessThroughSMs() {
        return denyFSAccessThroughSMs;
    }

    public void setDenyFSAccessThroughSMs(@Nullable Boolean denyFSAccessThroughSMs) {
        this.denyFSAccessThroughSMs = denyFSAccessThroughSMs;
    }

    public @Nullable LabelSelector getServiceMonitorSelector() {
        return serviceMonitorSelector;
    }

    public void setServiceMonitorSelector(@Nullable LabelSelector serviceMonitorSelector) {
        this.serviceMonitorSelector = serviceMonitorSelector;
    }

    public @Nullable LabelSelector getServiceMonitorNamespaceSelector() {
        return serviceMonitorNamespaceSelector;
    }

    public void setServiceMonitorNamespaceSelector(@Nullable LabelSelector serviceMonitorNamespaceSelector) {
        this.serviceMonitorNamespaceSelector = serviceMonitorNamespaceSelector;
    }

    public @Nullable LabelSelector getPodMonitorSelector() {
        return podMonitorSelector;
    }

    public void setPodMonitorSelector(@Nullable LabelSelector podMonitorSelector) {
        this.podMonitorSelector = podMonitorSelector;
    }

    public @Nullable LabelSelector getPodMonitorNamespaceSelector() {
        return podMonitorNamespaceSelector;
    }

    public void setPodMonitorNamespaceSelector(@Nullable LabelSelector podMonitorNamespaceSelector) {
        this.podMonitorNamespaceSelector = podMonitorNamespaceSelector;
    }

    public @Nullable LabelSelector getScrapeConfigSelector() {
        return scrapeConfigSelector;
    }

    public void setScrapeConfigSelector(@Nullable LabelSelector scrapeConfigSelector) {
        this.scrapeConfigSelector = scrapeConfigSelector;
    }

    public @Nullable LabelSelector getScrapeConfigNamespaceSelector() {
        return scrapeConfigNamespaceSelector;
    }

    public void setScrapeConfigNamespaceSelector(@Nullable LabelSelector scrapeConfigNamespaceSelector) {
        this.scrapeConfigNamespaceSelector = scrapeConfigNamespaceSelector;
    }

    public @Nullable LabelSelector getProbeSelector() {
        return probeSelector;
    }

    public void setProbeSelector(@Nullable LabelSelector probeSelector) {
        this.probeSelector = probeSelector;
    }

    public @Nullable LabelSelector getProbeNamespaceSelector() {
        return probeNamespaceSelector;
    }

    public void setProbeNamespaceSelector(@Nullable LabelSelector probeNamespaceSelector) {
        this.probeNamespaceSelector = probeNamespaceSelector;
    }
}
