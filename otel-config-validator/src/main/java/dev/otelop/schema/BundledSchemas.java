package dev.otelop.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that this library carries, by a name such as {@code receiver/otlp}. Each is read when it is first asked
 * for, and kept. Thread-safe.
 */
public final class BundledSchemas {

    private static final Map<String, Optional<Schema>> READ = new ConcurrentHashMap<>();

    private BundledSchemas() {}

    /** The schema of this name; empty if there is none. */
    public static Optional<Schema> schema(String name) {
        return READ.computeIfAbsent(name, BundledSchemas::read);
    }

    /** The same schema as JSON, as it is carried. */
    public static Optional<String> json(String name) {
        return Optional.ofNullable(text(name + ".json"));
    }

    /** The table of the components that the schemas were made from: a line of fields between tabs for each. */
    public static String components() {
        String table = text("components.tsv");
        if (table == null) {
            throw new IllegalStateException("this library comes with a table of components");
        }
        return table;
    }

    private static Optional<Schema> read(String name) {
        return Optional.ofNullable(text(name + ".json")).map(SchemaReader::read);
    }

    private static @Nullable String text(String file) {
        try (InputStream in = BundledSchemas.class.getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("this library cannot be read: " + file, e);
        }
    }
}
