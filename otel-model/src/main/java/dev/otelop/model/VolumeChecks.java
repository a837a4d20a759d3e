package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes of a pod and what its containers mount. */
final class VolumeChecks {

    private final Set<String> volumes = new TreeSet<>();
    private final Set<String> reserved;
    private final Report report;

    /** @param reserved names of volumes that the operator adds itself; containers may mount them */
    VolumeChecks(Set<String> reserved, Report report) {
        this.reserved = Set.copyOf(reserved);
        this.report = report;
    }

    void volumes(@Nullable List<Volume> declared, FieldPath path) {
        Elements.each(declared, path, (volume, at) -> volume(volume.getName(), at.key("name")));
    }

    void volume(@Nullable String name, FieldPath path) {
        if (name == null || !Names.isDnsLabel(name)) {
            report.error(
                    "volume.invalid-name",
                    path,
                    "a volume has no valid name",
                    "use at most 63 lower-case letters, digits and dashes");
        } else if (reserved.contains(name)) {
            report.error("volume.reserved-name", path, "the operator uses `%s` itself".formatted(name), "rename it");
        } else if (!volumes.add(name)) {
            report.error("volume.duplicate-name", path, "there are two volumes `%s`".formatted(name), "rename one");
        }
    }

    void containers(@Nullable List<Container> containers, FieldPath path) {
        Elements.each(
                containers,
                path,
                (container, at) -> mounts(container.getVolumeMounts(), at.key("volumeMounts"), Set.of()));
    }

    /** @param taken folders at which the operator mounts something itself */
    void mounts(@Nullable List<VolumeMount> mounts, FieldPath path, Set<String> taken) {
        Set<@Nullable String> folders = new HashSet<>(taken);
        Elements.each(mounts, path, (mount, at) -> {
            volumeOf(mount, at);
            if (!folders.add(withoutTrailingSlashes(mount.getMountPath()))) {
                report.error(
                        "volume.duplicate-mount-path",
                        at.key("mountPath"),
                        "two volumes are mounted at `%s`".formatted(mount.getMountPath()),
                        "mount one somewhere else");
            }
        });
    }

    private static @Nullable String withoutTrailingSlashes(@Nullable String folder) {
        if (folder == null) {
            return null;
        }
        int end = folder.length();
        while (end > 1 && folder.charAt(end - 1) == '/') {
            end--;
        }
        return folder.substring(0, end);
    }

    private void volumeOf(VolumeMount mount, FieldPath path) {
        String name = mount.getName();
        if (name == null || !volumes.contains(name) && !reserved.contains(name)) {
            report.error(
                    "volume.mount-without-volume",
                    path.key("name"),
                    "there is no volume `%s`".formatted(name),
                    "add it to `spec.volumes`");
        }
    }
}
