package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Security settings of containers that copy files: those of the Instrumentation, else those of the application, so that
 * the files belong to the same user, but without its privileges. Copying needs none.
 */
final class AgentSecurity {

    private AgentSecurity() {}

    static SecurityContext of(@Nullable SecurityContext written, @Nullable SecurityContext application) {
        if (written != null) {
            return written;
        }
        SecurityContext inherited = application == null ? new SecurityContext() : application;
        return new SecurityContextBuilder(inherited)
                .withPrivileged(null)
                .withProcMount(null)
                .withAllowPrivilegeEscalation(false)
                .withCapabilities(none(inherited.getCapabilities()))
                .build();
    }

    private static Capabilities none(@Nullable Capabilities inherited) {
        if (inherited != null
                && inherited.getAdd().isEmpty()
                && inherited.getDrop().contains("ALL")) {
            return inherited;
        }
        return new CapabilitiesBuilder().addToDrop("ALL").build();
    }
}
