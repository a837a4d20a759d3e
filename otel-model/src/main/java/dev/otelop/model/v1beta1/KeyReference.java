package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One key of a Secret or ConfigMap. */
public class KeyReference extends Extensible {

    @JsonPropertyDescription("Name of the object.")
    @Required
    private @Nullable String name;

    @JsonPropertyDescription("Key inside the object.")
    private @Nullable String key;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }
}
