package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.parts.Hardening;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * Security contexts of pod and container. Whoever sets one of the two has taken the matter over and gets exactly what
 * is written; so does a pod that reads the host's files or joins its namespaces, which mostly takes rights that ours
 * would withhold.
 *
 * @param hardenPods whether pods that say nothing are hardened
 */
record SecurityDefaults(OpenTelemetryCollectorSpec spec, boolean hardenPods) {

    private static final long USER = 10001;

    @Nullable
    PodSecurityContext ofPod() {
        return apply() ? hardening().pod() : spec.getPodSecurityContext();
    }

    @Nullable
    SecurityContext ofContainer() {
        return apply() ? hardening().container() : spec.getSecurityContext();
    }

    @Nullable
    SecurityContext ofSidecar() {
        return apply() ? hardening().guest() : spec.getSecurityContext();
    }

    boolean apply() {
        return hardenPods
                && spec.getPodSecurityContext() == null
                && spec.getSecurityContext() == null
                && !Boolean.TRUE.equals(spec.getHostNetwork())
                && !Boolean.TRUE.equals(spec.getHostPID())
                && spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null);
    }

    private Hardening hardening() {
        return new Hardening(
                USER,
                spec.getInitContainers().isEmpty()
                        && spec.getAdditionalContainers().isEmpty());
    }
}
