package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces references by known values. A value that YAML takes for a number, a boolean or null is left as a reference: the
 * collector gives it to a text as text and to a number as number, and which of them is wanted is not known here.
 */
final class ProviderExpansion {

    private static final int MAX_ROUNDS = 100;
    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_NESTING = 10;

    private final ProviderValues values;

    ProviderExpansion(ProviderValues values) {
        this.values = values;
    }

    ConfigDocument expand(ConfigDocument document) {
        return document.root().map(root -> document.withRoot(node(root, 0))).orElse(document);
    }

    private ConfigNode node(ConfigNode node, int nesting) {
        if (node instanceof ConfigMapping mapping) {
            List<ConfigEntry> entries = mapping.entries().stream()
                    .map(entry -> new ConfigEntry(entry.key(), entry.keyRange(), node(entry.value(), nesting)))
                    .toList();
            return new ConfigMapping(mapping.path(), mapping.range(), entries);
        }
        if (node instanceof ConfigList list) {
            return new ConfigList(
                    list.path(),
                    list.range(),
                    list.items().stream().map(item -> node(item, nesting)).toList());
        }
        return scalar((ConfigScalar) node, nesting);
    }

    private ConfigNode scalar(ConfigScalar scalar, int nesting) {
        if (!scalar.hasReference() || nesting > MAX_NESTING) {
            return scalar;
        }
        String text = String.valueOf(scalar.value());
        List<String> uris = Expansion.of(text).uris();
        Optional<String> whole = uris.size() == 1 && text.equals("${" + uris.get(0) + "}")
                ? values.value(ProviderUri.of(uris.get(0)))
                : Optional.empty();
        if (whole.isPresent()) {
            return parsed(whole.get(), scalar, nesting);
        }
        return replaced(text)
                .<ConfigNode>map(value -> new ConfigScalar(scalar.path(), scalar.range(), value, scalar.text()))
                .orElse(scalar);
    }

    /** A value of its own is read as YAML, and may hold references itself. */
    private ConfigNode parsed(String value, ConfigScalar scalar, int nesting) {
        ConfigDocument document = ConfigDocument.parse(value, "");
        if (!document.isReadable()) {
            return new ConfigScalar(scalar.path(), scalar.range(), value, scalar.text());
        }
        Object tree = document.tree();
        if (tree instanceof Map || tree instanceof List) {
            return node(at(tree, scalar.path(), scalar), nesting + 1);
        }
        return tree instanceof String ? node(at(tree, scalar.path(), scalar), nesting + 1) : scalar;
    }

    /** A tree whose every part stands where the reference to it does. */
    private static ConfigNode at(@Nullable Object tree, FieldPath path, ConfigScalar place) {
        SourceRange range = place.range();
        if (tree instanceof Map<?, ?> map) {
            List<ConfigEntry> entries = new ArrayList<>();
            map.forEach((key, value) -> entries.add(
                    new ConfigEntry(String.valueOf(key), range, at(value, path.key(String.valueOf(key)), place))));
            return new ConfigMapping(path, range, entries);
        }
        if (tree instanceof List<?> list) {
            List<ConfigNode> items = new ArrayList<>();
            list.forEach(item -> items.add(at(item, path.index(items.size()), place)));
            return new ConfigList(path, range, items);
        }
        return new ConfigScalar(path, range, tree, String.valueOf(tree));
    }

    /** The text with all references replaced, the innermost first; empty if one of them is not known. */
    private Optional<String> replaced(String text) {
        String rest = text;
        for (int round = 0; round < MAX_ROUNDS && Expansion.isIn(rest); round++) {
            String uri = Expansion.of(rest).uris().get(0);
            Optional<String> value = values.value(ProviderUri.of(uri));
            if (value.isEmpty() || rest.length() + value.get().length() > MAX_LENGTH) {
                return Optional.empty();
            }
            rest = rest.replace("${" + uri + "}", value.get());
        }
        return Expansion.isIn(rest) || rest.contains("$$") ? Optional.empty() : Optional.of(rest);
    }
}
