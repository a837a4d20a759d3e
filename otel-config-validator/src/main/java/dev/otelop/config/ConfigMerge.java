package dev.otelop.config;

import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several configurations as one, as the collector merges the files of several {@code --config} flags: mappings key by key,
 * anything else, null included, in place of what an earlier file says. Every value keeps its place in its own file.
 */
public final class ConfigMerge {

    private ConfigMerge() {}

    /**
     * Merges documents in their order. What is wrong with the text of any of them is among the syntax findings of the
     * result; a document that cannot be read leaves the whole unreadable.
     */
    public static ConfigDocument merge(List<ConfigDocument> documents) {
        ConfigNode root = null;
        Findings syntax = Findings.none();
        boolean readable = true;
        for (ConfigDocument document : documents) {
            syntax = syntax.and(document.syntax());
            readable &= document.isReadable();
            root = document.root().isPresent() ? merged(root, document.root().get()) : root;
        }
        String name = String.join(
                " + ", documents.stream().map(ConfigDocument::sourceName).toList());
        return documents.isEmpty()
                ? ConfigDocument.ofTree(null, name)
                : new ConfigDocument(name, null, documents.get(0).start(), readable, readable ? root : null, syntax);
    }

    private static ConfigNode merged(@Nullable ConfigNode earlier, ConfigNode later) {
        return earlier instanceof ConfigMapping one && later instanceof ConfigMapping other
                ? merged(one, other)
                : later;
    }

    private static ConfigMapping merged(ConfigMapping earlier, ConfigMapping later) {
        Map<String, ConfigEntry> entries = new LinkedHashMap<>();
        earlier.entries().forEach(entry -> entries.put(entry.key(), entry));
        later.entries().forEach(entry -> entries.merge(entry.key(), entry, ConfigMerge::merged));
        return new ConfigMapping(earlier.path(), earlier.range(), new ArrayList<>(entries.values()));
    }

    /** Two mappings are where the first is; anything else is where the value came from. */
    private static ConfigEntry merged(ConfigEntry earlier, ConfigEntry later) {
        boolean both = earlier.value() instanceof ConfigMapping && later.value() instanceof ConfigMapping;
        return new ConfigEntry(
                later.key(), both ? earlier.keyRange() : later.keyRange(), merged(earlier.value(), later.value()));
    }
}
