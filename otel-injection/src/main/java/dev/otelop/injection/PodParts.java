package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pod holds already, so that nothing is added twice and nothing meets a thing of the same name. */
final class PodParts {

    private final PodSpec spec;

    private PodParts(PodSpec spec) {
        this.spec = spec;
    }

    static PodParts of(Pod pod) {
        return new PodParts(pod.getSpec() == null ? new PodSpec() : pod.getSpec());
    }

    /** What the pod says about the security of all its containers. */
    @Nullable
    PodSecurityContext security() {
        return spec.getSecurityContext();
    }

    boolean hasInitContainer(String name) {
        return spec.getInitContainers().stream().anyMatch(container -> name.equals(container.getName()));
    }

    boolean hasContainer(String name) {
        return spec.getContainers().stream().anyMatch(container -> name.equals(container.getName()));
    }

    boolean hasAnyContainer(String name) {
        return hasContainer(name) || hasInitContainer(name);
    }

    Optional<Volume> volume(String name) {
        return spec.getVolumes().stream()
                .filter(volume -> name.equals(volume.getName()))
                .findFirst();
    }

    /** Which of {@code volumes} the pod lacks. */
    List<Volume> missing(List<Volume> volumes) {
        return volumes.stream()
                .filter(volume -> volume(volume.getName()).isEmpty())
                .toList();
    }

    /** Which of {@code mounts} the container lacks. */
    static List<VolumeMount> missing(Container container, List<VolumeMount> mounts) {
        return mounts.stream()
                .filter(mount -> container.getVolumeMounts().stream()
                        .noneMatch(present -> mount.getMountPath().equals(present.getMountPath())))
                .toList();
    }

    /** Why {@code volumes} and {@code mounts} cannot be added, if something else is in their place. */
    Optional<Refusal> clash(Container container, List<Volume> volumes, List<VolumeMount> mounts) {
        Optional<Refusal> volumeClash = volumes.stream()
                .filter(wanted -> volume(wanted.getName())
                        .filter(present -> !equivalent(present, wanted))
                        .isPresent())
                .findFirst()
                .map(volume -> takenVolume(volume.getName()));
        return volumeClash.or(() -> mounts.stream()
                .filter(wanted -> container.getVolumeMounts().stream()
                        .anyMatch(present -> wanted.getMountPath().equals(present.getMountPath())
                                && !wanted.getName().equals(present.getName())))
                .findFirst()
                .map(mount -> Refusal.of(
                        InjectionRule.MOUNT_PATH_TAKEN,
                        "something else is mounted at `%s`".formatted(mount.getMountPath()),
                        "mount it elsewhere")));
    }

    /** Unset fields that the API server fills in later make no difference. */
    private static boolean equivalent(Volume present, Volume wanted) {
        if (wanted.getEmptyDir() != null) {
            return present.getEmptyDir() != null;
        }
        if (wanted.getEphemeral() != null) {
            return present.getEphemeral() != null;
        }
        if (wanted.getSecret() != null) {
            return present.getSecret() != null
                    && wanted.getSecret()
                            .getSecretName()
                            .equals(present.getSecret().getSecretName());
        }
        if (wanted.getConfigMap() != null) {
            return present.getConfigMap() != null
                    && wanted.getConfigMap()
                            .getName()
                            .equals(present.getConfigMap().getName());
        }
        HostPathVolumeSource hostPath = present.getHostPath();
        return hostPath != null
                && wanted.getHostPath() != null
                && wanted.getHostPath().getPath().equals(hostPath.getPath());
    }

    static Refusal takenVolume(String name) {
        return Refusal.of(
                InjectionRule.NAME_TAKEN,
                "the pod has a volume `%s` of its own, where the agent needs one".formatted(name),
                "rename it");
    }
}
