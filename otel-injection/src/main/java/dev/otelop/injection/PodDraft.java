package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A pod while it is being changed, as the tree it came as. What is not touched stays exactly as it was. */
final class PodDraft {

    static final String CONTAINERS = "containers";
    static final String INIT_CONTAINERS = "initContainers";
    static final String VOLUMES = "volumes";

    private Map<String, @Nullable Object> tree;
    private Map<String, String> owners;

    PodDraft(Map<String, @Nullable Object> tree) {
        this(tree, new LinkedHashMap<>());
    }

    private PodDraft(Map<String, @Nullable Object> tree, Map<String, String> owners) {
        this.tree = Trees.thaw(tree);
        this.owners = new LinkedHashMap<>(owners);
    }

    /** A draft to try something on. */
    PodDraft copy() {
        return new PodDraft(tree, owners);
    }

    /** Takes over what was tried out on a copy. */
    void become(PodDraft other) {
        this.tree = other.tree;
        this.owners = other.owners;
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }

    /** For every container and volume that injection brought, the subject it was brought for. */
    Map<String, String> owners() {
        return owners;
    }

    /**
     * The pod as a typed value.
     *
     * @throws IllegalArgumentException if it is none
     */
    Pod typed() {
        return Trees.read(tree, Pod.class);
    }

    Map<String, @Nullable Object> spec() {
        return map(tree, "spec");
    }

    /** The annotations or labels, there from now on. */
    Map<String, @Nullable Object> metadata(String key) {
        return map(map(tree, "metadata"), key);
    }

    boolean has(String listKey, String name) {
        return Trees.mapsAt(spec(), listKey).stream().anyMatch(named(name));
    }

    boolean hasContainer(String name) {
        return has(CONTAINERS, name) || has(INIT_CONTAINERS, name);
    }

    /** The container or init container of that name. */
    Optional<Map<String, @Nullable Object>> container(String name) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(Trees.mapsAt(spec(), INIT_CONTAINERS));
        all.addAll(Trees.mapsAt(spec(), CONTAINERS));
        return all.stream().filter(named(name)).findFirst();
    }

    /** Adds at the end of a list of the spec, or before the element of that name. */
    void add(String listKey, Object element, @Nullable String before) {
        List<@Nullable Object> list = list(spec(), listKey);
        int position = before == null ? -1 : indexOf(list, before);
        list.add(position < 0 ? list.size() : position, Trees.write(element));
    }

    void remove(String listKey, String name) {
        if (!has(listKey, name)) {
            return;
        }
        List<@Nullable Object> list = list(spec(), listKey);
        list.removeIf(element -> element instanceof Map<?, ?> map && Objects.equals(map.get("name"), name));
    }

    /** The list below {@code key}, there from now on. */
    static List<@Nullable Object> list(Map<String, @Nullable Object> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return asList(list);
        }
        List<@Nullable Object> list = new ArrayList<>();
        map.put(key, list);
        return list;
    }

    private static Map<String, @Nullable Object> map(Map<String, @Nullable Object> parent, String key) {
        if (parent.get(key) instanceof Map<?, ?> map) {
            return Trees.asMap(map);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        parent.put(key, map);
        return map;
    }

    private static int indexOf(List<@Nullable Object> list, String name) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map && Objects.equals(map.get("name"), name)) {
                return i;
            }
        }
        return -1;
    }

    private static Predicate<Map<String, @Nullable Object>> named(String name) {
        return element -> Objects.equals(element.get("name"), name);
    }

    /** A list of a thawed tree takes any tree. */
    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> asList(List<?> list) {
        return (List<@Nullable Object>) list;
    }

    static Container typed(Map<String, @Nullable Object> container) {
        return Trees.read(container, Container.class);
    }
}
