package dev.otelop.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts about types that their Java classes do not carry, read from {@code schema-facts.txt}. */
final class SchemaFacts {

    private final SortedMap<String, SortedMap<String, Object>> facts = new TreeMap<>();

    private SchemaFacts() {}

    static SchemaFacts read() throws IOException {
        SchemaFacts facts = new SchemaFacts();
        try (InputStream text = SchemaFacts.class.getResourceAsStream("/schema-facts.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(facts::add);
        }
        return facts;
    }

    /** Schema keys of a type, {@code Container}, or of a field of it, {@code Container.env}. */
    Map<String, Object> of(String subject) {
        return facts.getOrDefault(subject, new TreeMap<>());
    }

    /** Everything that has a fact. */
    List<String> subjects() {
        return List.copyOf(facts.keySet());
    }

    private void add(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String subject = words.remove(0);
        String kind = words.remove(0);
        SortedMap<String, Object> keys = facts.computeIfAbsent(subject, any -> new TreeMap<>());
        boolean field = subject.contains(".");
        switch (kind) {
            case "atomic" -> keys.put(field ? "x-kubernetes-list-type" : "x-kubernetes-map-type", "atomic");
            case "set" -> keys.put("x-kubernetes-list-type", "set");
            case "granular" -> keys.put("x-kubernetes-map-type", "granular");
            case "map" -> {
                keys.put("x-kubernetes-list-type", "map");
                keys.put("x-kubernetes-list-map-keys", words);
            }
            case "required", "enum" -> keys.put(kind, words);
            case "format", "pattern" -> keys.put(kind, words.get(0));
            case "minimum", "minLength", "maxLength" -> keys.put(kind, Long.valueOf(words.get(0)));
            default -> throw new IllegalStateException("no such fact: " + line);
        }
    }
}
