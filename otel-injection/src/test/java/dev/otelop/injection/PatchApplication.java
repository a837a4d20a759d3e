package dev.otelop.injection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies one operation of a JSON patch to a tree, as strictly as the RFC asks. */
final class PatchApplication {

    private PatchApplication() {}

    static void apply(Map<String, @Nullable Object> root, PodPatch.Operation operation) {
        String[] tokens = operation.path().substring(1).split("/", -1);
        Object parent = root;
        for (int i = 0; i < tokens.length - 1; i++) {
            parent = child(parent, unescaped(tokens[i]));
        }
        String last = unescaped(tokens[tokens.length - 1]);
        if (parent instanceof List<?> list) {
            applyToList(list, last, operation);
        } else {
            applyToMap(Trees.asMap(parent), last, operation);
        }
    }

    @SuppressWarnings("unchecked")
    private static void applyToList(List<?> list, String token, PodPatch.Operation operation) {
        int index = Integer.parseInt(token);
        List<@Nullable Object> target = (List<@Nullable Object>) list;
        switch (operation.op()) {
            case "add" -> target.add(index, operation.value());
            case "remove" -> target.remove(index);
            case "replace" -> target.set(index, operation.value());
            default -> throw new AssertionError(operation.op());
        }
    }

    private static void applyToMap(Map<String, @Nullable Object> map, String key, PodPatch.Operation operation) {
        if (!operation.op().equals("add") && !map.containsKey(key)) {
            throw new AssertionError("there is nothing at " + operation.path());
        }
        if (operation.op().equals("remove")) {
            map.remove(key);
        } else {
            map.put(key, operation.value());
        }
    }

    private static Object child(Object parent, String token) {
        Object child = parent instanceof List<?> list
                ? list.get(Integer.parseInt(token))
                : Trees.asMap(parent).get(token);
        return java.util.Objects.requireNonNull(child, "there is nothing at " + token);
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
