package dev.otelop.resources.parts;

import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SeccompProfileBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;

/**
 * Security contexts that the Pod Security level "restricted" accepts.
 *
 * @param user the user of our image; a number, for the kubelet cannot tell whether a name is root
 * @param alone whether our container is the only one of the pod: others run as their images say
 */
public record Hardening(long user, boolean alone) {

    public PodSecurityContext pod() {
        return new PodSecurityContextBuilder()
                .withFsGroup(user)
                // Else the kubelet changes the owner of every file of a full queue at each start.
                .withFsGroupChangePolicy("OnRootMismatch")
                .withRunAsNonRoot(alone ? true : null)
                .withRunAsUser(alone ? user : null)
                .withSeccompProfile(runtimeDefault())
                .build();
    }

    public SecurityContext container() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withCapabilities(new CapabilitiesBuilder().withDrop("ALL").build())
                .withReadOnlyRootFilesystem(true)
                .withRunAsNonRoot(alone ? null : true)
                .withRunAsUser(alone ? null : user)
                .build();
    }

    /** A container in the pod of somebody else cannot rely on what the pod says. */
    public SecurityContext guest() {
        return new SecurityContextBuilder(container())
                .withRunAsNonRoot(true)
                .withRunAsUser(user)
                .withSeccompProfile(runtimeDefault())
                .build();
    }

    private static SeccompProfile runtimeDefault() {
        return new SeccompProfileBuilder().withType("RuntimeDefault").build();
    }
}
