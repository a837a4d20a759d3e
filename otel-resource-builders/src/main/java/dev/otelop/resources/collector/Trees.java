package dev.otelop.resources.collector;

import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import org.jspecify.annotations.Nullable;

/** Walks of a configuration's nodes that never fail on what a user wrote. */
final class Trees {

    private Trees() {}

    /** The node below {@code node} at those keys, null if one is missing. */
    static @Nullable ConfigNode at(@Nullable ConfigNode node, String... keys) {
        ConfigNode current = node;
        for (String key : keys) {
            current = current instanceof ConfigMapping mapping ? mapping.get(key) : null;
        }
        return current;
    }

    /** The text of the scalar there; null if there is none or it is null. */
    static @Nullable String text(@Nullable ConfigNode node, String... keys) {
        return at(node, keys) instanceof ConfigScalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    static boolean isTrue(@Nullable ConfigNode node, String... keys) {
        return at(node, keys) instanceof ConfigScalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    /** True if nothing stands there: no node or a null. */
    static boolean absent(@Nullable ConfigNode node) {
        return node == null || node instanceof ConfigScalar scalar && scalar.isNull();
    }
}
