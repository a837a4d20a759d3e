package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The way from one JSON tree to another as few, small steps. Keys are visited in alphabetical order. Elements of lists are
 * recognised by their {@code name} and {@code mountPath}; as long as one list is the other with elements left out, the
 * rest of it is not touched.
 */
final class TreeDiff {

    private final List<PodPatch.Operation> operations = new ArrayList<>();

    private TreeDiff() {}

    static PodPatch between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        TreeDiff diff = new TreeDiff();
        diff.maps("", before, after);
        return new PodPatch(diff.operations);
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> from && after instanceof Map<?, ?> to) {
            maps(path, Trees.asMap(from), Trees.asMap(to));
        } else if (before instanceof List<?> from && after instanceof List<?> to) {
            lists(path, from, to);
        } else {
            operations.add(new PodPatch.Operation("replace", path, after));
        }
    }

    private void maps(String path, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        SortedSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String below = path + "/" + key.replace("~", "~0").replace("/", "~1");
            if (!after.containsKey(key)) {
                operations.add(new PodPatch.Operation("remove", below, null));
            } else if (!before.containsKey(key)) {
                operations.add(new PodPatch.Operation("add", below, after.get(key)));
            } else {
                values(below, before.get(key), after.get(key));
            }
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        if (isPartOf(before, after)) {
            grow(path, before, after);
        } else if (isPartOf(after, before)) {
            shrink(path, before, after);
        } else {
            operations.add(new PodPatch.Operation("replace", path, after));
        }
    }

    private void grow(String path, List<?> before, List<?> after) {
        int old = 0;
        for (int i = 0; i < after.size(); i++) {
            Object element = after.get(i);
            if (old < before.size() && key(before.get(old)).equals(key(element))) {
                values(path + "/" + i, before.get(old), element);
                old++;
            } else {
                operations.add(new PodPatch.Operation("add", path + "/" + i, element));
            }
        }
    }

    private void shrink(String path, List<?> before, List<?> after) {
        int kept = 0;
        for (Object element : before) {
            if (kept < after.size() && key(element).equals(key(after.get(kept)))) {
                values(path + "/" + kept, element, after.get(kept));
                kept++;
            } else {
                operations.add(new PodPatch.Operation("remove", path + "/" + kept, null));
            }
        }
    }

    private static boolean isPartOf(List<?> part, List<?> whole) {
        int found = 0;
        for (Object element : whole) {
            if (found < part.size() && key(part.get(found)).equals(key(element))) {
                found++;
            }
        }
        return found == part.size();
    }

    private static Object key(@Nullable Object element) {
        if (element instanceof Map<?, ?> map && (map.containsKey("name") || map.containsKey("mountPath"))) {
            return map.get("name") + "\n" + map.get("mountPath");
        }
        return element == null ? "null" : element;
    }
}
