package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every mount has a volume, every volume a mount, and no two mounts of a container share a path. */
final class VolumeInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            Set<String> volumes = new LinkedHashSet<>(workload.claims());
            workload.pod().getVolumes().stream().map(Volume::getName).forEach(volumes::add);
            Set<String> unused = new LinkedHashSet<>(volumes);
            for (Container container : workload.containers()) {
                mounts(workload.subject(), container, volumes, report);
                container.getVolumeMounts().stream().map(VolumeMount::getName).forEach(unused::remove);
                container.getVolumeDevices().stream().map(VolumeDevice::getName).forEach(unused::remove);
            }
            unused.forEach(name -> report.that(workload.subject(), "nothing mounts the volume `%s`".formatted(name)));
        }
    }

    private static void mounts(String subject, Container container, Set<String> volumes, Report report) {
        Set<String> paths = new LinkedHashSet<>();
        for (VolumeMount mount : container.getVolumeMounts()) {
            if (!volumes.contains(mount.getName())) {
                report.that(
                        subject,
                        "container %s mounts `%s`, which is no volume of the pod"
                                .formatted(container.getName(), mount.getName()));
            }
            if (mount.getMountPath() == null || !paths.add(mount.getMountPath())) {
                report.that(
                        subject,
                        "container %s mounts two volumes at `%s`".formatted(container.getName(), mount.getMountPath()));
            }
        }
    }
}
