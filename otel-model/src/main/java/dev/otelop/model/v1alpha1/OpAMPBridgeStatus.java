package dev.otelop.model.v1alpha1;

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

/** What the operator observed about a bridge. */
public class OpAMPBridgeStatus extends Extensible implements ObservedStatus {

    @JsonPropertyDescription("One word for the state of the bridge.")
    @OneOf({"Failed", "Pending", "Running"})
    private @Nullable String phase;

    @JsonPropertyDescription("Image of the bridge that runs.")
    private @Nullable String image;

    @JsonPropertyDescription("Version of the bridge that runs.")
    private @Nullable String version;

    @JsonPropertyDescription("Generation of the object that this status describes.")
    @Min(0)
    private @Nullable Long observedGeneration;

    @JsonPropertyDescription("Details of the state, by type.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Condition> conditions = new ArrayList<>();

    public @Nullable String getPhase() {
        return phase;
    }

    public void setPhase(@Nullable String phase) {
        this.phase = phase;
    }

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
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
}
