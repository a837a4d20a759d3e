package dev.otelop.injection;

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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What level restricted asks for beyond {@link PodSecurityBaseline}: the pod gives up what it does not need. */
final class PodSecurityRestricted {

    private final PodSecurityContext pod;
    private final List<String> broken = new ArrayList<>();

    private PodSecurityRestricted(PodSecurityContext pod) {
        this.pod = pod;
    }

    static List<String> broken(PodSpec spec) {
        PodSecurityContext context =
                spec.getSecurityContext() == null ? new PodSecurityContext() : spec.getSecurityContext();
        PodSecurityRestricted rules = new PodSecurityRestricted(context);
        rules.forbid(Objects.equals(context.getRunAsUser(), 0L), () -> "the pod runs as root");
        spec.getVolumes()
                .forEach(volume -> rules.forbid(
                        !isHarmless(volume), () -> "volume `%s` is of a restricted type".formatted(volume.getName())));
        PodSecurityBaseline.containers(spec).forEach(rules::container);
        return List.copyOf(rules.broken);
    }

    private void container(Container container) {
        String subject = "container `" + container.getName() + "`";
        SecurityContext context =
                container.getSecurityContext() == null ? new SecurityContext() : container.getSecurityContext();
        forbid(
                !Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                () -> subject + " does not set allowPrivilegeEscalation to false");
        forbid(
                !Boolean.TRUE.equals(inherited(context.getRunAsNonRoot(), pod.getRunAsNonRoot())),
                () -> subject + " does not set runAsNonRoot");
        forbid(Objects.equals(context.getRunAsUser(), 0L), () -> subject + " runs as root");
        SeccompProfile seccomp = inherited(context.getSeccompProfile(), pod.getSeccompProfile());
        boolean confined = seccomp != null
                && ("Localhost".equals(seccomp.getType()) || "RuntimeDefault".equals(seccomp.getType()));
        forbid(!confined, () -> subject + " has no seccompProfile");
        capabilities(subject, context.getCapabilities());
    }

    private void capabilities(String subject, @Nullable Capabilities capabilities) {
        boolean drops = capabilities != null && capabilities.getDrop().contains("ALL");
        forbid(!drops, () -> subject + " does not drop ALL capabilities");
        if (capabilities != null) {
            capabilities
                    .getAdd()
                    .forEach(capability -> forbid(
                            !capability.equals("NET_BIND_SERVICE"), () -> subject + " adds capability " + capability));
        }
    }

    private static boolean isHarmless(Volume volume) {
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

    /** The sentence is made only when it is said: nearly all that is looked at is in order. */
    private void forbid(boolean bad, Supplier<String> sentence) {
        if (bad) {
            broken.add(sentence.get());
        }
    }
}
