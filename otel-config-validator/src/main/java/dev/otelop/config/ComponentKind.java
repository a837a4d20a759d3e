package dev.otelop.config;

import java.util.Arrays;
import java.util.Optional;

/** The five kinds of component, in the order in which telemetry meets them. */
public enum ComponentKind {
    RECEIVER,
    PROCESSOR,
    EXPORTER,
    CONNECTOR,
    EXTENSION;

    /** The top-level key under which components of this kind are defined. */
    public String section() {
        return word() + "s";
    }

    /** The kind as a word in a sentence. */
    public String word() {
        return switch (this) {
            case RECEIVER -> "receiver";
            case PROCESSOR -> "processor";
            case EXPORTER -> "exporter";
            case CONNECTOR -> "connector";
            case EXTENSION -> "extension";
        };
    }

    /** The kind whose components stand under this top-level key. */
    public static Optional<ComponentKind> ofSection(String section) {
        return Arrays.stream(values())
                .filter(kind -> kind.section().equals(section))
                .findFirst();
    }
}
