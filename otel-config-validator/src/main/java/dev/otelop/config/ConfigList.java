package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the order the user wrote them. */
public record ConfigList(FieldPath path, @Nullable SourceRange range, List<ConfigNode> items) implements ConfigNode {

    public ConfigList {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> tree() {
        List<@Nullable Object> tree = new ArrayList<>();
        items.forEach(item -> tree.add(item.tree()));
        return tree;
    }
}
