package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java agent. */
public class JavaSettings extends LanguageSettings {

    @JsonPropertyDescription("Extensions of the agent, each copied from an image.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<AgentExtension> extensions = new ArrayList<>();

    public List<AgentExtension> getExtensions() {
        return extensions;
    }

    public void setExtensions(@Nullable List<AgentExtension> extensions) {
        this.extensions = extensions == null ? new ArrayList<>() : extensions;
    }

    /** Java alone calls this field {@code resources}. */
    @Override
    @JsonProperty("resources")
    public @Nullable ResourceRequirements getResourceRequirements() {
        return super.getResourceRequirements();
    }
}
