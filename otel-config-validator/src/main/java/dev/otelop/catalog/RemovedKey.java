package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;

/**
 * A setting that is gone: collectors of {@code since} and later refuse to start with it.
 *
 * @param type the newest name of the component's type, or {@code *} for any type of the kind
 * @param key its name, at whatever depth
 * @param replacement what to do instead, as an imperative sentence without a final full stop
 */
public record RemovedKey(ComponentKind kind, String type, String key, Version since, String replacement) {

    boolean is(ComponentKind otherKind, String otherType, String otherKey) {
        return kind == otherKind && key.equals(otherKey) && (type.equals("*") || type.equals(otherType));
    }
}
