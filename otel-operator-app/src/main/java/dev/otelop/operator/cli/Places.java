package dev.otelop.operator.cli;

import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a file what is only known by its path. */
final class Places {

    private Places() {}

    /**
     * Where {@code path} stands below {@code root}: a short value itself, a long one by its key. When the path is not
     * there, the place is the deepest of its parents that is.
     */
    static @Nullable SourceRange find(ConfigNode root, FieldPath path) {
        ConfigNode node = root;
        SourceRange best = start(root);
        for (FieldPath.Segment segment : path.segments()) {
            Optional<Step> step = step(node, segment);
            if (step.isEmpty()) {
                return best;
            }
            node = step.get().node();
            best = step.get().place() == null ? best : step.get().place();
        }
        return best;
    }

    /** Where the last key of {@code path} stands; the same as {@link #find} when it is no key, or not there. */
    static @Nullable SourceRange findKey(ConfigNode root, FieldPath path) {
        ConfigNode node = root;
        SourceRange key = null;
        for (FieldPath.Segment segment : path.segments()) {
            Optional<Step> step = step(node, segment);
            if (step.isEmpty()) {
                return find(root, path);
            }
            node = step.get().node();
            key = step.get().key();
        }
        return key == null ? find(root, path) : key;
    }

    private static Optional<Step> step(ConfigNode node, FieldPath.Segment segment) {
        if (segment instanceof FieldPath.Key key && node instanceof ConfigMapping mapping) {
            return mapping.entry(key.name()).map(Step::of);
        }
        if (segment instanceof FieldPath.Index index
                && node instanceof ConfigList list
                && index.position() < list.items().size()) {
            ConfigNode item = list.items().get(index.position());
            return Optional.of(new Step(item, start(item), null));
        }
        return Optional.empty();
    }

    /** An object is best known by its kind; anything else by its first line. */
    private static @Nullable SourceRange start(ConfigNode node) {
        if (node instanceof ConfigMapping mapping && mapping.get("kind") instanceof ConfigScalar kind) {
            return kind.range();
        }
        return node.range();
    }

    private record Step(
            ConfigNode node,
            @Nullable SourceRange place,
            @Nullable SourceRange key) {

        static Step of(ConfigEntry entry) {
            SourceRange value = entry.value().range();
            boolean isShort = entry.value() instanceof ConfigScalar scalar
                    && !scalar.isNull()
                    && value != null
                    && value.line() == value.endLine();
            return new Step(entry.value(), isShort ? value : entry.keyRange(), entry.keyRange());
        }
    }
}
