package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Horizontal autoscaling of the collector. */
public class Autoscaler extends Extensible {

    @JsonPropertyDescription("Fewest pods.")
    @Min(1)
    private @Nullable Integer minReplicas;

    @JsonPropertyDescription("Most pods; required for autoscaling.")
    @Min(1)
    private @Nullable Integer maxReplicas;

    @JsonPropertyDescription("How fast pods are added and removed.")
    private @Nullable HorizontalPodAutoscalerBehavior behavior;

    @JsonPropertyDescription("Further metrics to scale by.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<AutoscalerMetric> metrics = new ArrayList<>();

    @JsonPropertyDescription("Average CPU use per pod, in percent of its request.")
    @Min(1)
    private @Nullable Integer targetCPUUtilization;

    @JsonPropertyDescription("Average memory use per pod, in percent of its request.")
    @Min(1)
    private @Nullable Integer targetMemoryUtilization;

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

    public @Nullable HorizontalPodAutoscalerBehavior getBehavior() {
        return behavior;
    }

    public void setBehavior(@Nullable HorizontalPodAutoscalerBehavior behavior) {
        this.behavior = behavior;
    }

    public List<AutoscalerMetric> getMetrics() {
        return metrics;
    }

    public void setMetrics(@Nullable List<AutoscalerMetric> metrics) {
        this.metrics = metrics == null ? new ArrayList<>() : metrics;
    }

    public @Nullable Integer getTargetCPUUtilization() {
        return targetCPUUtilization;
    }

    public void setTargetCPUUtilization(@Nullable Integer targetCPUUtilization) {
        this.targetCPUUtilization = targetCPUUtilization;
    }

    public @Nullable Integer getTargetMemoryUtilization() {
        return targetMemoryUtilization;
    }

    public void setTargetMemoryUtilization(@Nullable Integer targetMemoryUtilization) {
        this.targetMemoryUtilization = targetMemoryUtilization;
    }
}
