package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys with values, each key once, as the user wrote them; what a merge key brings in comes last.
 */
public record ConfigMapping(FieldPath path, @Nullable SourceRange range, List<ConfigEntry> entries)
        implements ConfigNode {

    public ConfigMapping {
        entries = List.copyOf(entries);
    }

    /** The value of a key, null when the key is not there. */
    public @Nullable ConfigNode get(String key) {
        return entry(key).map(ConfigEntry::value).orElse(null);
    }

    public Optional<ConfigEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    public List<String> keys() {
        return entries.stream().map(ConfigEntry::key).toList();
    }

    @Override
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        entries.forEach(entry -> tree.put(entry.key(), entry.value().tree()));
        return tree;
    }
}
