package dev.otelop.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Rendered objects in the order in which they are to be applied: what others refer to comes first. Each object stands
 * alone; nobody may change it.
 */
public record Manifests(List<HasMetadata> all) implements Iterable<HasMetadata> {

    public Manifests {
        all = List.copyOf(all);
    }

    /** The objects of one class, in apply order. */
    public <T extends HasMetadata> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The object of that class and name. */
    public <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return of(type).stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst();
    }

    @Override
    public Iterator<HasMetadata> iterator() {
        return all.iterator();
    }
}
