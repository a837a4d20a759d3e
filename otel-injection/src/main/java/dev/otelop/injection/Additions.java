package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts new volumes and containers into a draft, each name once.
 *
 * @param subject the sidecar or language they are for
 */
record Additions(String subject, PodDraft pod) {

    /** Adds a volume; one that says the same is shared, whoever brought it. */
    Optional<Refusal> volume(Volume volume) {
        String name = volume.getName();
        Optional<Map<String, @Nullable Object>> present = Trees.mapsAt(pod.spec(), PodDraft.VOLUMES).stream()
                .filter(other -> name.equals(other.get("name")))
                .findFirst();
        if (present.isEmpty()) {
            pod.add(PodDraft.VOLUMES, volume, null);
            pod.owners().put(name, subject);
            return Optional.empty();
        }
        boolean same = subject.equals(pod.owners().get(name))
                || Trees.read(present.get(), Volume.class).equals(volume);
        return same ? Optional.empty() : Optional.of(taken("volume", name));
    }

    Optional<Refusal> initContainer(Container container, @Nullable String before) {
        return container(PodDraft.INIT_CONTAINERS, container, before);
    }

    Optional<Refusal> container(Container container) {
        return container(PodDraft.CONTAINERS, container, null);
    }

    private Optional<Refusal> container(String list, Container container, @Nullable String before) {
        String name = container.getName();
        if (!pod.hasContainer(name)) {
            pod.add(list, container, before);
            pod.owners().put(name, subject);
            return Optional.empty();
        }
        return subject.equals(pod.owners().get(name)) ? Optional.empty() : Optional.of(taken("container", name));
    }

    private static Refusal taken(String kind, String name) {
        return Refusal.of(
                InjectionRule.NAME_TAKEN,
                "the pod already has another %s called `%s`".formatted(kind, name),
                "rename it; if another tool has instrumented the pod, switch one of the two off");
    }

    /** The names of everything that was added for {@code subject}. */
    static List<String> names(String subject, PodDraft pod) {
        return pod.owners().entrySet().stream()
                .filter(owner -> owner.getValue().equals(subject))
                .map(Map.Entry::getKey)
                .toList();
    }
}
