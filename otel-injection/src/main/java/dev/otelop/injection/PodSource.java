package dev.otelop.injection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod as it was received, to the last field: also those that this program has never heard of.
 *
 * @param tree maps, lists and scalars; never changed, not even by the caller
 */
public record PodSource(Map<String, @Nullable Object> tree) {

    public PodSource {
        tree = Frozen.map(tree);
    }

    /** The pod in {@code raw}, of which a copy is taken. Total: what is no pod is refused later, with a reason. */
    public static PodSource of(Map<String, @Nullable Object> raw) {
        return new PodSource(raw);
    }
}
