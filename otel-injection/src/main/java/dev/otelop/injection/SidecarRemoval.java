package dev.otelop.injection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a sidecar out of a pod, with everything that came with it and that nothing else uses. */
record SidecarRemoval(InjectionRecord record) {

    /** Volumes that are the sidecar's own even where no record tells. */
    private static final List<String> VOLUMES = List.of("otc-config");

    void from(PodDraft pod) {
        Set<String> added = new LinkedHashSet<>(VOLUMES);
        record.of(Decision.SIDECAR).forEach(entry -> added.addAll(entry.added()));
        SidecarNames.CONTAINERS.forEach(name -> removeContainer(name, pod));
        added.forEach(name -> removeContainer(name, pod));
        added.stream().filter(name -> !isMounted(name, pod)).forEach(name -> pod.remove(PodDraft.VOLUMES, name));
        if (Trees.mapAt(Trees.mapAt(pod.tree(), "metadata"), "labels").containsKey(SidecarNames.LABEL)) {
            pod.editMetadata("labels").remove(SidecarNames.LABEL);
        }
    }

    private static void removeContainer(String name, PodDraft pod) {
        pod.remove(PodDraft.CONTAINERS, name);
        pod.remove(PodDraft.INIT_CONTAINERS, name);
    }

    private static boolean isMounted(String volume, PodDraft pod) {
        for (String list : List.of(PodDraft.INIT_CONTAINERS, PodDraft.CONTAINERS)) {
            for (Map<String, @Nullable Object> container : Trees.mapsAt(pod.spec(), list)) {
                boolean mounts = Trees.mapsAt(container, "volumeMounts").stream()
                        .anyMatch(mount -> volume.equals(mount.get("name")));
                if (mounts) {
                    return true;
                }
            }
        }
        return false;
    }
}
