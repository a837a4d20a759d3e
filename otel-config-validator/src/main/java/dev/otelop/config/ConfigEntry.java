package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * One key of a mapping and its value.
 *
 * @param keyRange where the key stands; null when there is no text
 */
public record ConfigEntry(String key, @Nullable SourceRange keyRange, ConfigNode value) {

    public FieldPath path() {
        return value.path();
    }
}
