package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.OneOf;
import org.jspecify.annotations.Nullable;

/** Which traces are recorded. */
public class SamplerSettings extends Extensible {

    @JsonPropertyDescription("Kind of the sampler.")
    @OneOf({
        "always_off",
        "always_on",
        "jaeger_remote",
        "parentbased_always_off",
        "parentbased_always_on",
        "parentbased_jaeger_remote",
        "parentbased_traceidratio",
        "traceidratio",
        "xray"
    })
    private @Nullable String type;

    @JsonPropertyDescription("Argument of the sampler, such as a ratio between 0 and 1.")
    private @Nullable String argument;

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getArgument() {
        return argument;
    }

    public void setArgument(@Nullable String argument) {
        this.argument = argument;
    }
}
