package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import org.jspecify.annotations.Nullable;

/** Where unset resource attributes are taken from. */
public class DefaultsSettings extends Extensible {

    @JsonPropertyDescription("Whether the labels app.kubernetes.io/name, version and part-of become attributes.")
    private @Nullable Boolean useLabelsForResourceAttributes;

    public @Nullable Boolean getUseLabelsForResourceAttributes() {
        return useLabelsForResourceAttributes;
    }

    public void setUseLabelsForResourceAttributes(@Nullable Boolean useLabelsForResourceAttributes) {
        this.useLabelsForResourceAttributes = useLabelsForResourceAttributes;
    }
}
