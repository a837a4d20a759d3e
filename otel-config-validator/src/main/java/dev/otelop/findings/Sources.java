package dev.otelop.findings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts that findings point into, by the name that {@link SourceRange#source()} gives them. Immutable. */
public record Sources(Map<String, String> texts) {

    private static final Sources NONE = new Sources(new TreeMap<>());

    public Sources {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** No text at all: excerpts are left out. */
    public static Sources none() {
        return NONE;
    }

    public static Sources of(String name, String text) {
        return NONE.and(name, text);
    }

    /** These sources and one more; a text of the same name is replaced. */
    public Sources and(String name, String text) {
        Map<String, String> all = new TreeMap<>(texts);
        all.put(name, text);
        return new Sources(all);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
