package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A pod while it is being changed, as the tree it came as. What is not touched stays exactly as it was: a change copies
 * the maps and lists on the way to it and shares the rest. So a copy costs next to nothing, and what two drafts have in
 * common is the same object in both.
 */
final class PodDraft {

    static final String CONTAINERS = "containers";
    static final String INIT_CONTAINERS = "initContainers";
    static final String VOLUMES = "volumes";

    private Map<String, @Nullable Object> tree;
    private Map<String, String> owners;
    private TypedPod typed;

    /** A draft of the pod in {@code tree}, which is left as it is. */
    PodDraft(Map<String, @Nullable Object> tree) {
        this(tree, new LinkedHashMap<>(), TypedPod.UNREAD);
    }

    private PodDraft(Map<String, @Nullable Object> tree, Map<String, String> owners, TypedPod typed) {
        this.tree = tree;
        this.owners = owners;
        this.typed = typed;
    }

    /** A draft to try something on. */
    PodDraft copy() {
        return new PodDraft(tree, new LinkedHashMap<>(owners), typed);
    }

    /** Takes over what was tried out on a copy. */
    void become(PodDraft other) {
        this.tree = other.tree;
        this.owners = other.owners;
        this.typed = other.typed;
    }

    /** For reading only. */
    Map<String, @Nullable Object> tree() {
        return tree;
    }

    /** For every container and volume that injection brought, the subject it was brought for. */
    Map<String, String> owners() {
        return owners;
    }

    /**
     * The pod as a typed value. Only what has changed since the last call is read again.
     *
     * @throws IllegalArgumentException if it is none
     */
    Pod typed() {
        typed = typed.of(tree);
        return typed.pod();
    }

    /** For reading only. */
    Map<String, @Nullable Object> spec() {
        return Trees.mapAt(tree, "spec");
    }

    /** The spec, there from now on, to be changed at once. */
    Map<String, @Nullable Object> editSpec() {
        return edit(editTree(), "spec");
    }

    /** The annotations or labels, there from now on, to be changed at once. */
    Map<String, @Nullable Object> editMetadata(String key) {
        return edit(edit(editTree(), "metadata"), key);
    }

    boolean has(String listKey, String name) {
        return Trees.mapsAt(spec(), listKey).stream().anyMatch(named(name));
    }

    boolean hasContainer(String name) {
        return has(CONTAINERS, name) || has(INIT_CONTAINERS, name);
    }

    /** The container or init container of that name, for reading only. */
    Optional<Map<String, @Nullable Object>> container(String name) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(Trees.mapsAt(spec(), INIT_CONTAINERS));
        all.addAll(Trees.mapsAt(spec(), CONTAINERS));
        return all.stream().filter(named(name)).findFirst();
    }

    /** The container or init container of that name, to be changed at once. */
    Map<String, @Nullable Object> editContainer(String name) {
        String listKey = has(INIT_CONTAINERS, name) ? INIT_CONTAINERS : CONTAINERS;
        List<@Nullable Object> list = editList(editSpec(), listKey);
        int index = indexOf(list, name);
        if (index < 0 || !(list.get(index) instanceof Map<?, ?> container)) {
            throw new IllegalStateException("the target `" + name + "` is not in the pod");
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(Trees.asMap(container));
        list.set(index, copy);
        return copy;
    }

    /** Adds at the end of a list of the spec, or before the element of that name. */
    void add(String listKey, Object element, @Nullable String before) {
        List<@Nullable Object> list = editList(editSpec(), listKey);
        int position = before == null ? -1 : indexOf(list, before);
        list.add(position < 0 ? list.size() : position, Trees.write(element));
    }

    void remove(String listKey, String name) {
        if (!has(listKey, name)) {
            return;
        }
        List<@Nullable Object> list = editList(editSpec(), listKey);
        list.removeIf(element -> element instanceof Map<?, ?> map && Objects.equals(map.get("name"), name));
    }

    /** A copy of the list below {@code key}, in its place from now on. */
    static List<@Nullable Object> editList(Map<String, @Nullable Object> map, String key) {
        List<@Nullable Object> list = new ArrayList<>();
        if (map.get(key) instanceof List<?> present) {
            list.addAll(present);
        }
        map.put(key, list);
        return list;
    }

    /** A copy of the map below {@code key}, in its place from now on. */
    private static Map<String, @Nullable Object> edit(Map<String, @Nullable Object> parent, String key) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(Trees.mapAt(parent, key));
        parent.put(key, map);
        return map;
    }

    private Map<String, @Nullable Object> editTree() {
        tree = new LinkedHashMap<>(tree);
        return tree;
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
}
