package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the bridge describes itself to the OpAMP server. */
public class AgentDescription extends Extensible {

    @JsonPropertyDescription("Attributes of the agent that do not identify it.")
    @JsonProperty("non_identifying_attributes")
    @Required
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> nonIdentifyingAttributes = new LinkedHashMap<>();

    public Map<String, String> getNonIdentifyingAttributes() {
        return nonIdentifyingAttributes;
    }

    public void setNonIdentifyingAttributes(@Nullable Map<String, String> nonIdentifyingAttributes) {
        this.nonIdentifyingAttributes =
                nonIdentifyingAttributes == null ? new LinkedHashMap<>() : nonIdentifyingAttributes;
    }
}
