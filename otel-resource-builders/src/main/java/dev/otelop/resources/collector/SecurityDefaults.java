package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SeccompProfileBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Security contexts of pod and container. Whoever sets one of the two has taken the matter over and gets exactly what
 * is written; so does a pod that reads the host's files or joins its namespaces, which mostly takes rights that ours
 * would withhold.
 *
 * @param hardenPods whether pods that say nothing are hardened
 */
record SecurityDefaults(OpenTelemetryCollectorSpec spec, boolean hardenPods) {

    /** The user of the collector's images; a number, for the kubelet cannot tell whether a name is root. */
    private static final long USER = 10001;

    @Nullable
    PodSecurityContext ofPod() {
        if (!apply()) {
            return spec.getPodSecurityContext();
        }
        return new PodSecurityContextBuilder()
                .withFsGroup(USER)
                // Else the kubelet changes the owner of every file of a full queue at each start.
                .withFsGroupChangePolicy("OnRootMismatch")
                .withRunAsNonRoot(alone() ? true : null)
                .withRunAsUser(alone() ? USER : null)
                .withSeccompProfile(
                        new SeccompProfileBuilder().withType("RuntimeDefault").build())
                .build();
    }

    @Nullable
    SecurityContext ofContainer() {
        if (!apply()) {
            return spec.getSecurityContext();
        }
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withCapabilities(new CapabilitiesBuilder().withDrop("ALL").build())
                .withReadOnlyRootFilesystem(true)
                .withRunAsNonRoot(alone() ? null : true)
                .withRunAsUser(alone() ? null : USER)
                .build();
    }

    /** A sidecar cannot rely on what its pod says: it brings all that the level "restricted" asks for. */
    @Nullable
    SecurityContext ofSidecar() {
        if (!apply()) {
            return spec.getSecurityContext();
        }
        return new SecurityContextBuilder(ofContainer())
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withSeccompProfile(
                        new SeccompProfileBuilder().withType("RuntimeDefault").build())
                .build();
    }

    boolean apply() {
        return hardenPods
                && spec.getPodSecurityContext() == null
                && spec.getSecurityContext() == null
                && !Boolean.TRUE.equals(spec.getHostNetwork())
                && !Boolean.TRUE.equals(spec.getHostPID())
                && spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null);
    }

    /** The user belongs to our image: other containers of the pod run as their images say. */
    private boolean alone() {
        return spec.getInitContainers().isEmpty()
                && spec.getAdditionalContainers().isEmpty();
    }
}
