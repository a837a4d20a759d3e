package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.autoscaling.v2.PodsMetricSource;
import org.jspecify.annotations.Nullable;

/** A metric to scale by beside CPU and memory. */
public class AutoscalerMetric extends Extensible {

    @JsonPropertyDescription("Kind of the metric; only Pods is supported.")
    @Required
    private @Nullable String type;

    @JsonPropertyDescription("A metric of the pods and its target.")
    private @Nullable PodsMetricSource pods;

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable PodsMetricSource getPods() {
        return pods;
    }

    public void setPods(@Nullable PodsMetricSource pods) {
        this.pods = pods;
    }
}
