package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of lists as Jackson may leave them: absent, or with holes where somebody wrote a null. Holes are findings
 * of the checks of the resource; everybody else passes them over.
 */
public final class Elements {

    private Elements() {}

    /** Hands over every element that is there, with its place. */
    public static <T> void each(
            @Nullable List<? extends @Nullable T> list, FieldPath path, BiConsumer<T, FieldPath> check) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            T element = list.get(i);
            if (element != null) {
                check.accept(element, path.index(i));
            }
        }
    }

    /** Every element that is there. */
    public static <T> Stream<T> of(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(element -> element != null);
    }
}
