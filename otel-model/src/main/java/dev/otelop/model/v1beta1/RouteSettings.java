package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.OneOf;
import org.jspecify.annotations.Nullable;

/** Details of an OpenShift Route. */
public class RouteSettings extends Extensible {

    @JsonPropertyDescription("Where TLS ends.")
    @OneOf({"edge", "insecure", "passthrough", "reencrypt"})
    private @Nullable String termination;

    public @Nullable String getTermination() {
        return termination;
    }

    public void setTermination(@Nullable String termination) {
        this.termination = termination;
    }
}
