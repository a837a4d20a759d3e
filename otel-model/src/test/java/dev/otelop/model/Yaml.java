package dev.otelop.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads resources the way the operator does: YAML to a tree, the tree to a class of the model. */
final class Yaml {

    private Yaml() {}

    static Object tree(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }

    static <T> T read(Class<T> type, String yaml) {
        return FieldTable.JSON.convertValue(tree(yaml), type);
    }

    /** What would be sent to the API server. */
    static Object written(Object resource) {
        return FieldTable.JSON.convertValue(resource, Object.class);
    }

    static String resource(String path) {
        try (InputStream text = Yaml.class.getResourceAsStream(path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
