package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.ObservedStatus;
import dev.otelop.model.OneOf;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator observed about a collector. */
public class OpenTelemetryCollectorStatus extends Extensible implements ObservedStatus {

    @JsonPropertyDescription("One word for the state of the collector.")
    @OneOf({"Failed", "Pending", "Running"})
    private @Nullable String phase;

    @JsonPropertyDescription("Number of pods that exist.")
    private @Nullable Integer replicas;

    @JsonPropertyDescription("Number of pods that are ready.")
    private @Nullable Integer readyReplicas;

    @JsonPropertyDescription("What the scale subresource and autoscalers read.")
    private @Nullable ScaleStatus scale;

    @JsonPropertyDescription("Version of the collector that runs.")
    private @Nullable String version;

    @JsonPropertyDescription("Image of the collector that runs.")
    private @Nullable String image;

    @JsonPropertyDescription("Generation of the object that this status describes.")
    @Min(0)
    private @Nullable Long observedGeneration;

    @JsonPropertyDescription("Details of the state, by type.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Condition> conditions = new ArrayList<>();

    @JsonPropertyDescription("Messages to the author, as former versions wrote them.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> messages = new ArrayList<>();

    public @Nullable String getPhase() {
        return phase;
    }

    public void setPhase(@Nullable String phase) {
        this.phase = phase;
    }

    public @Nullable Integer getReplicas() {
        return replicas;
    }

    public void setReplicas(@Nullable Integer replicas) {
        this.replicas = replicas;
    }

    public @Nullable Integer getReadyReplicas() {
        return readyReplicas;
    }

    public void setReadyReplicas(@Nullable Integer readyReplicas) {
        this.readyReplicas = readyReplicas;
    }

    public @Nullable ScaleStatus getScale() {
        return scale;
    }

    public void setScale(@Nullable ScaleStatus scale) {
        this.scale = scale;
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public @Nullable Long getObservedGeneration() {
        return observedGeneration;
    }

    @Override
    public void setObservedGeneration(@Nullable Long observedGeneration) {
        this.observedGeneration = observedGeneration;
    }

    @Override
    public List<Condition> getConditions() {
        return conditions;
    }

    @Override
    public void setConditions(@Nullable List<Condition> conditions) {
        this.conditions = conditions == null ? new ArrayList<>() : conditions;
    }

    public List<String> getMessages() {
        return messages;
    }

    public void setMessages(@Nullable List<String> messages) {
        this.messages = messages == null ? new ArrayList<>() : messages;
    }
}
