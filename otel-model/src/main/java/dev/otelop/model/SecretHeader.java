package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/** A header whose value is in a Secret. */
public class SecretHeader extends Extensible {

    @JsonPropertyDescription("Name of the header.")
    @Required
    private @Nullable String name;

    @JsonPropertyDescription("Text before the value, such as \"Bearer \".")
    private @Nullable String prefix;

    @JsonPropertyDescription("Key of a Secret in the same namespace that holds the value.")
    @Required
    private @Nullable SecretKeySelector secretKeyRef;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix;
    }

    public @Nullable SecretKeySelector getSecretKeyRef() {
        return secretKeyRef;
    }

    public void setSecretKeyRef(@Nullable SecretKeySelector secretKeyRef) {
        this.secretKeyRef = secretKeyRef;
    }
}
