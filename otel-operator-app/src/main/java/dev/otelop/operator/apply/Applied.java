package dev.otelop.operator.apply;

import dev.otelop.resources.Problem;
import java.util.List;

/**
 * What an apply did.
 *
 * @param changed the objects that are new or differ from before, in apply order
 * @param removed the objects that were taken away
 * @param problems what could not be done, in apply order
 * @param missing the objects that are not in the cluster as rendered
 */
public record Applied(
        List<ObjectKey> changed, List<ObjectKey> removed, List<Problem> problems, List<ObjectKey> missing) {

    public Applied {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether some object of that kind is not as rendered. */
    public boolean misses(String kind) {
        return missing.stream().anyMatch(key -> key.kind().equals(kind));
    }
}
