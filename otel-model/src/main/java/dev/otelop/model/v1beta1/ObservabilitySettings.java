package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** How the workload's own telemetry is collected. */
public class ObservabilitySettings extends Extensible {

    @JsonPropertyDescription("Collection of the workload's own metrics.")
    private @Nullable MetricsSettings metrics;

    public @Nullable MetricsSettings getMetrics() {
        return metrics;
    }

    public void setMetrics(@Nullable MetricsSettings metrics) {
        this.metrics = metrics;
    }
}
