package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collection of the workload's own metrics by Prometheus. */
public class MetricsSettings extends Extensible {

    @JsonPropertyDescription("Whether a ServiceMonitor or PodMonitor is created.")
    private @Nullable Boolean enableMetrics;

    @JsonPropertyDescription("Labels of the ServiceMonitor.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> extraLabels = new LinkedHashMap<>();

    @JsonPropertyDescription("Whether the scrape annotations of the pods are left out.")
    private @Nullable Boolean disablePrometheusAnnotations;

    @JsonPropertyDescription("Former spelling of disablePrometheusAnnotations.")
    @JsonProperty("DisablePrometheusAnnotations")
    private @Nullable Boolean formerDisablePrometheusAnnotations;

    public @Nullable Boolean getEnableMetrics() {
        return enableMetrics;
    }

    public void setEnableMetrics(@Nullable Boolean enableMetrics) {
        this.enableMetrics = enableMetrics;
    }

    public Map<String, String> getExtraLabels() {
        return extraLabels;
    }

    public void setExtraLabels(@Nullable Map<String, String> extraLabels) {
        this.extraLabels = extraLabels == null ? new LinkedHashMap<>() : extraLabels;
    }

    public @Nullable Boolean getDisablePrometheusAnnotations() {
        return disablePrometheusAnnotations;
    }

    public void setDisablePrometheusAnnotations(@Nullable Boolean disablePrometheusAnnotations) {
        this.disablePrometheusAnnotations = disablePrometheusAnnotations;
    }

    public @Nullable Boolean getFormerDisablePrometheusAnnotations() {
        return formerDisablePrometheusAnnotations;
    }

    public void setFormerDisablePrometheusAnnotations(@Nullable Boolean formerDisablePrometheusAnnotations) {
        this.formerDisablePrometheusAnnotations = formerDisablePrometheusAnnotations;
    }
}
