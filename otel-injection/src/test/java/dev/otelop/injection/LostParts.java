package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was in a pod before injection and is not there afterwards. Lists whose items have a name are compared by name;
 * others have to be what they were. Whatever a variable says must still be said, with more around it perhaps.
 */
final class LostParts {

    private final List<String> lost = new ArrayList<>();

    private LostParts() {}

    /** A line for every part that was lost, its path first. */
    static List<String> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        LostParts parts = new LostParts();
        parts.map("", before, after);
        return List.copyOf(parts.lost);
    }

    private void map(String path, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        before.forEach((key, value) -> {
            String place = path + "/" + key;
            if (after.containsKey(key)) {
                value(place, value, after.get(key));
            } else {
                lost.add(place + " is gone");
            }
        });
    }

    private void value(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> && after instanceof Map<?, ?>) {
            map(path, Trees.asMap(before), Trees.asMap(after));
        } else if (before instanceof List<?> old && after instanceof List<?> now && named(old)) {
            list(path, old, now);
        } else if (path.matches(".*/env/[^/]+/value")) {
            kept(path, before == null ? "" : String.valueOf(before), String.valueOf(after));
        } else if ((before == null || List.of().equals(before)) && after instanceof List<?>) {
            return;
        } else if (!path.endsWith("/annotations/" + PodInjector.RECORD_ANNOTATION) && !Objects.equals(before, after)) {
            lost.add("%s was %s and is %s".formatted(path, before, after));
        }
    }

    private void list(String path, List<?> before, List<?> after) {
        for (Object item : before) {
            Object key = key(item);
            after.stream()
                    .filter(other -> Objects.equals(key(other), key))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> value(path + "/" + key, item, other),
                            () -> lost.add(path + "/" + key + " is gone"));
        }
    }

    private void kept(String path, String before, String after) {
        if (!after.contains(before)) {
            lost.add("%s was %s and is %s".formatted(path, before, after));
        }
    }

    private static boolean named(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(item -> key(item) != null);
    }

    /** Mounts are told apart by their path; a volume may be mounted twice. */
    private static @Nullable Object key(@Nullable Object item) {
        if (!(item instanceof Map<?, ?>)) {
            return null;
        }
        Map<String, @Nullable Object> map = Trees.asMap(item);
        return map.containsKey("mountPath") ? map.get("mountPath") : map.get("name");
    }
}
