package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** Timing of a probe. What is asked follows from the health check extension in the configuration. */
public class ProbeSettings extends Extensible {

    @JsonPropertyDescription("Seconds between the start and the first probe.")
    @Min(0)
    private @Nullable Integer initialDelaySeconds;

    @JsonPropertyDescription("Seconds between two probes.")
    @Min(1)
    private @Nullable Integer periodSeconds;

    @JsonPropertyDescription("Seconds after which a probe counts as failed.")
    @Min(1)
    private @Nullable Integer timeoutSeconds;

    @JsonPropertyDescription("Successes in a row after which the probe passes again.")
    @Min(1)
    private @Nullable Integer successThreshold;

    @JsonPropertyDescription("Failures in a row after which Kubernetes acts.")
    @Min(1)
    private @Nullable Integer failureThreshold;

    @JsonPropertyDescription("Seconds the container has to stop when this probe failed.")
    @Min(1)
    private @Nullable Long terminationGracePeriodSeconds;

    public @Nullable Integer getInitialDelaySeconds() {
        return initialDelaySeconds;
    }

    public void setInitialDelaySeconds(@Nullable Integer initialDelaySeconds) {
        this.initialDelaySeconds = initialDelaySeconds;
    }

    public @Nullable Integer getPeriodSeconds() {
        return periodSeconds;
    }

    public void setPeriodSeconds(@Nullable Integer periodSeconds) {
        this.periodSeconds = periodSeconds;
    }

    public @Nullable Integer getTimeoutSeconds() {
        return timeoutSeconds;
    }

    public void setTimeoutSeconds(@Nullable Integer timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }

    public @Nullable Integer getSuccessThreshold() {
        return successThreshold;
    }

    public void setSuccessThreshold(@Nullable Integer successThreshold) {
        this.successThreshold = successThreshold;
    }

    public @Nullable Integer getFailureThreshold() {
        return failureThreshold;
    }

    public void setFailureThreshold(@Nullable Integer failureThreshold) {
        this.failureThreshold = failureThreshold;
    }

    public @Nullable Long getTerminationGracePeriodSeconds() {
        return terminationGracePeriodSeconds;
    }

    public void setTerminationGracePeriodSeconds(@Nullable Long terminationGracePeriodSeconds) {
        this.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
    }
}
