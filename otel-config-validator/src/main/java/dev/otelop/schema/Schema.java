package dev.otelop.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one value may be. Immutable.
 *
 * @param kinds what the value may be; empty for anything
 * @param fields what a mapping may hold
 * @param items what each item of a list may be; null for anything
 * @param limits what a list or a scalar may be
 */
public record Schema(
        Set<ValueKind> kinds, Fields fields, @Nullable Schema items, Limits limits) {

    /** Allows everything. */
    static final Schema ANYTHING = new Schema(Set.of(), Fields.OPEN, null, Limits.NONE);

    public boolean allows(ValueKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
