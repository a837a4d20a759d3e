package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** What the scale subresource and autoscalers read. */
public class ScaleStatus extends Extensible {

    @JsonPropertyDescription("Label selector of the pods, as text.")
    private @Nullable String selector;

    @JsonPropertyDescription("Number of pods that exist.")
    private @Nullable Integer replicas;

    @JsonPropertyDescription("Ready and wanted pods, as in 2/3.")
    private @Nullable String statusReplicas;

    public @Nullable String getSelector() {
        return selector;
    }

    public void setSelector(@Nullable String selector) {
        this.selector = selector;
    }

    public @Nullable Integer getReplicas() {
        return replicas;
    }

    public void setReplicas(@Nullable Integer replicas) {
        this.replicas = replicas;
    }

    public @Nullable String getStatusReplicas() {
        return statusReplicas;
    }

    public void setStatusReplicas(@Nullable String statusReplicas) {
        this.statusReplicas = statusReplicas;
    }
}
