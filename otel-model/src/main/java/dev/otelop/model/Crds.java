package dev.otelop.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definitions of the custom resources, as YAML that {@code kubectl apply} takes. */
public final class Crds {

    private static final List<String> NAMES = List.of(
            "instrumentations.opentelemetry.io",
            "opampbridges.opentelemetry.io",
            "opentelemetrycollectors.opentelemetry.io");

    private Crds() {}

    /** The names of all definitions, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    /** The definition of that name; any other name is a mistake of the caller. */
    public static String yaml(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such definition: " + name);
        }
        try (InputStream definition = Crds.class.getResourceAsStream("crds/" + fileName(name))) {
            if (definition == null) {
                throw new IllegalStateException("the definition is missing from the jar: " + name);
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a definition, as controller-gen would call it. */
    static String fileName(String name) {
        int dot = name.indexOf('.');
        return name.substring(dot + 1) + "_" + name.substring(0, dot) + ".yaml";
    }
}
