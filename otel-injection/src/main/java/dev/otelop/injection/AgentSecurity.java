package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Security settings of containers that bring an agent: those of the Instrumentation, else those of the application. */
record AgentSecurity(@Nullable SecurityContext written, SecurityContext application, PodSecurityContext pod) {

    /** A user without any rights, for images whose own user is root. */
    private static final long NOBODY = 65532;

    static AgentSecurity of(AgentRequest request, Container application) {
        return new AgentSecurity(
                request.spec().getInitContainerSecurityContext(),
                Objects.requireNonNullElseGet(application.getSecurityContext(), SecurityContext::new),
                Objects.requireNonNullElseGet(PodParts.of(request.pod()).security(), PodSecurityContext::new));
    }

    /** For copying the agent out of its own image, which needs no rights at all. */
    @Nullable
    SecurityContext copying() {
        if (written != null) {
            return written;
        }
        return new SecurityContextBuilder(unprivileged())
                .withRunAsUser(lacksUser() ? Long.valueOf(NOBODY) : application.getRunAsUser())
                .withAllowPrivilegeEscalation(false)
                .withCapabilities(none(application.getCapabilities()))
                .build();
    }

    /** For reading and changing the files of the application, as the application could. */
    @Nullable
    SecurityContext sharing() {
        SecurityContext unprivileged = unprivileged();
        if (written != null) {
            return written;
        }
        return unprivileged.equals(new SecurityContext()) ? null : unprivileged;
    }

    /** Whether root is forbidden and nothing but the image says who the user is; agents' images say root. */
    boolean lacksUser() {
        Boolean own = application.getRunAsNonRoot();
        boolean nonRoot = Boolean.TRUE.equals(own == null ? pod.getRunAsNonRoot() : own);
        return written == null && nonRoot && application.getRunAsUser() == null && pod.getRunAsUser() == null;
    }

    private SecurityContext unprivileged() {
        return new SecurityContextBuilder(application)
                .withPrivileged(null)
                .withProcMount(null)
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
