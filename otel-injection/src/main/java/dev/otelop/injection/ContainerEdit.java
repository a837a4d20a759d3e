package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes one container of a draft. Entries whose meaning stays are kept as they were written. */
record ContainerEdit(Map<String, @Nullable Object> container) {

    /** Makes {@code wanted} the environment. */
    void env(List<EnvVar> wanted) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>(Trees.mapsAt(container, "env"));
        if (written.isEmpty() && wanted.isEmpty()) {
            return;
        }
        List<@Nullable Object> env = new ArrayList<>();
        wanted.forEach(variable -> env.add(entry(variable, written)));
        container.put("env", env);
    }

    /** Adds what is not mounted yet. */
    void mount(List<VolumeMount> mounts) {
        for (VolumeMount mount : mounts) {
            if (volumeAt(mount.getMountPath()) == null) {
                PodDraft.editList(container, "volumeMounts").add(Trees.write(mount));
            }
        }
    }

    void unmount(List<String> paths) {
        if (paths.stream().anyMatch(path -> volumeAt(path) != null)) {
            PodDraft.editList(container, "volumeMounts")
                    .removeIf(element -> element instanceof Map<?, ?> mount
                            && mount.get("mountPath") instanceof String path
                            && paths.contains(path));
        }
    }

    /** The name of the volume that is mounted at {@code path}, null when none is. */
    @Nullable
    String volumeAt(String path) {
        return Trees.mapsAt(container, "volumeMounts").stream()
                .filter(mount -> path.equals(mount.get("mountPath")))
                .map(mount -> String.valueOf(mount.get("name")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> entry(EnvVar wanted, List<Map<String, @Nullable Object>> written) {
        for (int i = 0; i < written.size(); i++) {
            if (Objects.equals(written.get(i).get("name"), wanted.getName())) {
                return changed(written.remove(i), wanted);
            }
        }
        return Trees.write(wanted);
    }

    private static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> written, EnvVar wanted) {
        if (Trees.read(written, EnvVar.class).equals(wanted)) {
            return written;
        }
        if (wanted.getValueFrom() != null) {
            return Trees.write(wanted);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(written);
        copy.put("value", wanted.getValue());
        copy.remove("valueFrom");
        return copy;
    }
}
