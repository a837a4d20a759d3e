package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** How many pods may be away during maintenance; at most one of the two. */
public class DisruptionBudget extends Extensible {

    @JsonPropertyDescription("Pods that must stay, as a number or percentage.")
    private @Nullable IntOrString minAvailable;

    @JsonPropertyDescription("Pods that may be away, as a number or percentage.")
    private @Nullable IntOrString maxUnavailable;

    public @Nullable IntOrString getMinAvailable() {
        return minAvailable;
    }

    public void setMinAvailable(@Nullable IntOrString minAvailable) {
        this.minAvailable = minAvailable;
    }

    public @Nullable IntOrString getMaxUnavailable() {
        return maxUnavailable;
    }

    public void setMaxUnavailable(@Nullable IntOrString maxUnavailable) {
        this.maxUnavailable = maxUnavailable;
    }
}
