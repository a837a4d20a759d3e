package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;

/**
 * A type that is gone: collectors of {@code since} and later refuse to start with it.
 *
 * @param replacement what to do instead, as an imperative sentence without a final full stop
 */
public record Removal(ComponentKind kind, String type, Version since, String replacement) {

    public boolean appliesTo(Version version) {
        return version.isAtLeast(since);
    }
}
