package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import dev.otelop.findings.SourceRange;
import dev.otelop.findings.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one mapping of the bridge's configuration, and finds those that nobody asked for. */
final class Section {

    private final FieldPath path;
    private final @Nullable ConfigMapping mapping;
    private final Consumer<Finding> findings;
    private final SortedSet<String> known = new TreeSet<>();

    /**
     * @param mapping null when there is none: then every key is absent
     */
    Section(FieldPath path, @Nullable ConfigMapping mapping, Consumer<Finding> findings) {
        this.path = path;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** The value of a key; empty when it is missing or null. */
    Optional<ConfigNode> node(String key) {
        known.add(key);
        return entry(key)
                .map(ConfigEntry::value)
                .filter(node -> !(node instanceof ConfigScalar scalar && scalar.isNull()));
    }

    Optional<String> text(String key) {
        return node(key).flatMap(node -> text(node, key));
    }

    boolean flag(String key, boolean otherwise) {
        Optional<ConfigNode> node = node(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        if (node.get() instanceof ConfigScalar scalar && scalar.value() instanceof Boolean value) {
            return value;
        }
        error("bridge.wrong-type", node.get(), "`%s` is neither true nor false".formatted(key), null);
        return otherwise;
    }

    /** What {@code reading} makes of the text of a key; a text that it refuses is an error that quotes it. */
    <T> Optional<T> value(String key, Function<String, T> reading, String help) {
        Optional<ConfigNode> node = node(key);
        Optional<String> text = node.flatMap(some -> text(some, key));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text.get()));
        } catch (IllegalArgumentException e) {
            error("bridge.malformed-value", node.get(), "`%s` cannot be `%s`".formatted(key, text.get()), help);
            return Optional.empty();
        }
    }

    /** The mapping under a key; one without keys when it is missing. */
    Section section(String key) {
        ConfigMapping below = node(key).map(node -> mapping(node, key)).orElse(null);
        return new Section(path.key(key), below, findings);
    }

    /** The mapping under a key, where a list of names is short for a mapping of those to true. */
    Section switches(String key) {
        if (node(key).orElse(null) instanceof ConfigList list) {
            List<ConfigEntry> entries = new ArrayList<>();
            for (ConfigNode item : list.items()) {
                text(item, key)
                        .ifPresent(name -> entries.add(new ConfigEntry(
                                name,
                                item.range(),
                                new ConfigScalar(path.key(key).key(name), item.range(), true, "true"))));
            }
            return new Section(path.key(key), new ConfigMapping(list.path(), list.range(), entries), findings);
        }
        return section(key);
    }

    /** The names and texts under a key. */
    SortedMap<String, String> texts(String key) {
        SortedMap<String, String> texts = new TreeMap<>();
        section(key)
                .entries()
                .forEach(entry -> text(entry.value(), entry.key()).ifPresent(text -> texts.put(entry.key(), text)));
        return texts;
    }

    /** The items of the list under a key. */
    List<ConfigNode> items(String key) {
        return node(key).map(node -> items(node, key)).orElse(List.of());
    }

    /** The texts of the list under a key. */
    List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> text(item, key).ifPresent(texts::add));
        return texts;
    }

    List<ConfigEntry> entries() {
        return mapping == null ? List.of() : mapping.entries();
    }

    /** A list item that should be a mapping. */
    Section item(ConfigNode item) {
        return new Section(item.path(), mapping(item, "an item"), findings);
    }

    /** Where a key's name stands, else where the section does. */
    void errorAt(String key, String rule, String message, @Nullable String help) {
        findings.accept(at(key, Severity.ERROR, rule, message, help));
    }

    void warningAt(String key, String rule, String message, @Nullable String help) {
        findings.accept(at(key, Severity.WARNING, rule, message, help));
    }

    void error(String rule, ConfigNode node, String message, @Nullable String help) {
        findings.accept(new Finding(new RuleId(rule), Severity.ERROR, node.path(), node.range(), message, help));
    }

    /** A key that is none of those it could be. */
    void unknown(String key, Collection<String> candidates) {
        errorAt(
                key,
                "bridge.unknown-key",
                "there is no `%s` here".formatted(key),
                Suggestions.didYouMean(key, candidates)
                        .orElse("remove it; there are " + String.join(", ", candidates)));
    }

    /** To be called when every key was asked for: what is left over is misspelled. */
    void finish() {
        for (ConfigEntry entry : entries()) {
            if (!known.contains(entry.key())) {
                unknown(entry.key(), known);
            }
        }
    }

    private Finding at(String key, Severity severity, String rule, String message, @Nullable String help) {
        SourceRange range = entry(key).map(ConfigEntry::keyRange).orElse(null);
        return new Finding(new RuleId(rule), severity, path.key(key), range, message, help);
    }

    private Optional<ConfigEntry> entry(String key) {
        return mapping == null ? Optional.empty() : mapping.entry(key);
    }

    private Optional<String> text(ConfigNode node, String key) {
        if (node instanceof ConfigScalar scalar) {
            return Optional.of(scalar.text());
        }
        error("bridge.wrong-type", node, "`%s` is no text".formatted(key), null);
        return Optional.empty();
    }

    private @Nullable ConfigMapping mapping(ConfigNode node, String key) {
        if (node instanceof ConfigMapping below) {
            return below;
        }
        error("bridge.wrong-type", node, "`%s` is no mapping".formatted(key), null);
        return null;
    }

    private List<ConfigNode> items(ConfigNode node, String key) {
        if (node instanceof ConfigList list) {
            return list.items();
        }
        error("bridge.wrong-type", node, "`%s` is no list".formatted(key), null);
        return List.of();
    }
}
