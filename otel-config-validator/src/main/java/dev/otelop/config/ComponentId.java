package dev.otelop.config;

import java.util.Optional;

/**
 * The name of a component: its type, and a name of its own where one type is used more than once.
 *
 * @param name empty for {@code otlp}, {@code 2} for {@code otlp/2}
 */
public record ComponentId(String type, String name) implements Comparable<ComponentId> {

    /** Reads an id as the collector does, white space around both halves ignored; empty if the collector refuses it. */
    public static Optional<ComponentId> parse(String text) {
        return IdText.of(text).id();
    }

    @Override
    public int compareTo(ComponentId other) {
        return toString().compareTo(other.toString());
    }

    /** {@code type} or {@code type/name}. */
    @Override
    public String toString() {
        return name.isEmpty() ? type : type + "/" + name;
    }
}
