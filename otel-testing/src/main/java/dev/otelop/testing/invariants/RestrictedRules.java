package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What level restricted asks for beyond {@link BaselineRules}: the pod gives up what it does not need. */
final class RestrictedRules {

    private static final Set<String> PROFILES = Set.of("Localhost", "RuntimeDefault");

    private RestrictedRules() {}

    static List<String> broken(PodSpec pod) {
        PodSecurityContext podContext =
                pod.getSecurityContext() == null ? new PodSecurityContext() : pod.getSecurityContext();
        List<String> broken = new ArrayList<>();
        pod.getVolumes().stream()
                .filter(volume -> !harmless(volume))
                .forEach(volume -> broken.add("volume %s is of a restricted type".formatted(volume.getName())));
        if (Objects.equals(podContext.getRunAsUser(), 0L)) {
            broken.add("the pod runs as root");
        }
        for (Container container : BaselineRules.containers(pod)) {
            SecurityContext context =
                    container.getSecurityContext() == null ? new SecurityContext() : container.getSecurityContext();
            broken.addAll(container("container " + container.getName(), context, podContext));
        }
        return List.copyOf(broken);
    }

    private static List<String> container(String subject, SecurityContext context, PodSecurityContext pod) {
        List<String> broken = new ArrayList<>();
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
            broken.add(subject + " may gain privileges: allowPrivilegeEscalation is not false");
        }
        if (!Boolean.TRUE.equals(inherited(context.getRunAsNonRoot(), pod.getRunAsNonRoot()))) {
            broken.add(subject + " may run as root: runAsNonRoot is not true");
        }
        if (Objects.equals(context.getRunAsUser(), 0L)) {
            broken.add(subject + " runs as root");
        }
        SeccompProfile seccomp = inherited(context.getSeccompProfile(), pod.getSeccompProfile());
        if (seccomp == null || !PROFILES.contains(seccomp.getType())) {
            broken.add(subject + " has no seccompProfile");
        }
        broken.addAll(capabilities(subject, context.getCapabilities()));
        return broken;
    }

    private static List<String> capabilities(String subject, @Nullable Capabilities capabilities) {
        List<String> broken = new ArrayList<>();
        if (capabilities == null || !capabilities.getDrop().contains("ALL")) {
            broken.add(subject + " does not drop ALL capabilities");
        }
        if (capabilities != null) {
            capabilities.getAdd().stream()
                    .filter(capability -> !capability.equals("NET_BIND_SERVICE"))
                    .forEach(capability -> broken.add("%s adds %s".formatted(subject, capability)));
        }
        return broken;
    }

    private static boolean harmless(Volume volume) {
        return Stream.<@Nullable Object>of(
                        volume.getConfigMap(),
                        volume.getCsi(),
                        volume.getDownwardAPI(),
                        volume.getEmptyDir(),
                        volume.getEphemeral(),
                        volume.getImage(),
                        volume.getPersistentVolumeClaim(),
                        volume.getProjected(),
                        volume.getSecret())
                .anyMatch(Objects::nonNull);
    }

    private static <T> @Nullable T inherited(@Nullable T own, @Nullable T ofPod) {
        return own == null ? ofPod : own;
    }
}
