package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param value null, Boolean, Long, BigInteger (where a Long is too small), Double or String: what the collector's YAML
 *     decoder makes of the text
 * @param text the characters the value was read from, without quotes
 */
public record ConfigScalar(
        FieldPath path,
        @Nullable SourceRange range,
        @Nullable Object value,
        String text) implements ConfigNode {

    public boolean isNull() {
        return value == null;
    }

    /** True if the collector will replace all or part of the value, so that its type and content are not known. */
    public boolean hasReference() {
        return value instanceof String string && Expansion.isIn(string);
    }

    @Override
    public @Nullable Object tree() {
        return value;
    }
}
