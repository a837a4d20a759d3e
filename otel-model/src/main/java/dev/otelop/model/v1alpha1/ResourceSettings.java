package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resource attributes of the telemetry. */
public class ResourceSettings extends Extensible {

    @JsonPropertyDescription("Attributes added to the resource.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> resourceAttributes = new LinkedHashMap<>();

    @JsonPropertyDescription("Whether the UIDs of pod and owners become attributes.")
    private @Nullable Boolean addK8sUIDAttributes;

    public Map<String, String> getResourceAttributes() {
        return resourceAttributes;
    }

    public void setResourceAttributes(@Nullable Map<String, String> resourceAttributes) {
        this.resourceAttributes = resourceAttributes == null ? new LinkedHashMap<>() : resourceAttributes;
    }

    public @Nullable Boolean getAddK8sUIDAttributes() {
        return addK8sUIDAttributes;
    }

    public void setAddK8sUIDAttributes(@Nullable Boolean addK8sUIDAttributes) {
        this.addK8sUIDAttributes = addK8sUIDAttributes;
    }
}
