package dev.otelop.schema;

import java.util.Optional;

/** What JSON distinguishes, under the names that JSON Schema has for it. */
public enum ValueKind {
    MAPPING("object"),
    LIST("array"),
    TEXT("string"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    NULL("null");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    static Optional<ValueKind> of(Object word) {
        for (ValueKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
