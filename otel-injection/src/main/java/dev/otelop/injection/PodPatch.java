package dev.otelop.injection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON patch (RFC 6902) against the pod exactly as it was received, in the order in which it must be applied. */
public record PodPatch(List<Operation> operations) {

    public PodPatch {
        operations = List.copyOf(operations);
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The patch as a JSON array. */
    public String json() {
        return Trees.json(operations.stream().map(Operation::tree).toList());
    }

    /**
     * One step.
     *
     * @param op {@code add}, {@code remove} or {@code replace}
     * @param path a JSON pointer (RFC 6901)
     * @param value a tree of maps, lists and scalars; null for {@code remove}
     */
    public record Operation(
            String op, String path, @Nullable Object value) {

        Object tree() {
            return op.equals("remove")
                    ? Trees.map("op", op, "path", path)
                    : Trees.map("op", op, "path", path, "value", value);
        }
    }
}
