package dev.otelop.injection;

import dev.otelop.injection.AgentPlan.InitStep;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A target whose environment is decided; what the agent brings in addition makes it a plan. */
record PlannedTarget(AgentRequest request, EnvLayers layers, SdkEnvironment sdk, List<EnvEdit> edits) {

    PlannedTarget {
        edits = List.copyOf(edits);
    }

    /** Why the environment, or the volumes and mounts of the agent, cannot be had. */
    Optional<Refusal> obstacle(List<Volume> volumes, List<VolumeMount> mounts) {
        return layers.obstacle(edits)
                .or(() -> PodParts.of(request.pod())
                        .clash(
                                request.container(),
                                all(sdk.tls().volumes(), volumes),
                                all(sdk.tls().mounts(), mounts)));
    }

    AgentPlan plan(
            List<VolumeMount> mounts, List<String> unmounted, List<Volume> volumes, List<InitStep> initContainers) {
        return new AgentPlan(
                layers.with(edits),
                PodParts.missing(without(unmounted), all(mounts, sdk.tls().mounts())),
                unmounted,
                PodParts.of(request.pod()).missing(all(volumes, sdk.tls().volumes())),
                initContainers,
                List.of(),
                false,
                notes());
    }

    private Container without(List<String> unmounted) {
        return new ContainerBuilder()
                .withVolumeMounts(request.container().getVolumeMounts().stream()
                        .filter(mount -> unmounted.stream().noneMatch(path -> path.equals(mount.getMountPath())))
                        .toList())
                .build();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>(sdk.tls().notes());
        notes.addAll(ExportNotes.of(request, layers));
        List<String> shadowed = layers.shadowed(edits);
        if (!shadowed.isEmpty()) {
            notes.add(new Note(
                    InjectionRule.ENV_FROM_HIDDEN,
                    "`%s` may hide values that come by `envFrom`".formatted(String.join("`, `", shadowed)),
                    "set in `env` of the container what must not be hidden"));
        }
        return notes;
    }

    private static <T> List<T> all(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
