package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The Go agent, which runs beside the application. */
public class GoSettings extends LanguageSettings {

    @JsonPropertyDescription("Security settings of the agent's container.")
    private @Nullable SecurityContext securityContext;

    public @Nullable SecurityContext getSecurityContext() {
        return securityContext;
    }

    public void setSecurityContext(@Nullable SecurityContext securityContext) {
        this.securityContext = securityContext;
    }
}
