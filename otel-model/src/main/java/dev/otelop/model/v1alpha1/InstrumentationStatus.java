package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator observed about an instrumentation. */
public class InstrumentationStatus extends Extensible {

    @JsonPropertyDescription("Generation of the object that this status describes.")
    @Min(0)
    private @Nullable Long observedGeneration;

    @JsonPropertyDescription("Details of the state, by type.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Condition> conditions = new ArrayList<>();

    @JsonPropertyDescription("Languages whose agent is not upgraded, each with the reason.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> upgradeBlockedVersions = new LinkedHashMap<>();

    public @Nullable Long getObservedGeneration() {
        return observedGeneration;
    }

    public void setObservedGeneration(@Nullable Long observedGeneration) {
        this.observedGeneration = observedGeneration;
    }

    public List<Condition> getConditions() {
        return conditions;
    }

    public void setConditions(@Nullable List<Condition> conditions) {
        this.conditions = conditions == null ? new ArrayList<>() : conditions;
    }

    public Map<String, String> getUpgradeBlockedVersions() {
        return upgradeBlockedVersions;
    }

    public void setUpgradeBlockedVersions(@Nullable Map<String, String> upgradeBlockedVersions) {
        this.upgradeBlockedVersions = upgradeBlockedVersions == null ? new LinkedHashMap<>() : upgradeBlockedVersions;
    }
}
