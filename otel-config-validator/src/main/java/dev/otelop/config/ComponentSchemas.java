package dev.otelop.config;

import dev.otelop.schema.BundledSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of components for one schema of everything: each is there once, and referred to by its name. */
final class ComponentSchemas {

    private static final LoadSettings WITHOUT_LIMIT =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final boolean exact;
    private final Map<String, Object> definitions = new TreeMap<>();

    /** @param exact false if the schemas are of another release, so that a key they lack may be right all the same */
    ComponentSchemas(boolean exact) {
        this.exact = exact;
    }

    /** A reference to the schema of this name, empty when there is none. */
    Optional<Map<String, Object>> reference(String name) {
        String key = name.replace('/', '.');
        if (!definitions.containsKey(key)) {
            BundledSchemas.json(name).ifPresent(json -> definitions.put(key, SchemaTree.editable(parse(json), exact)));
        }
        return definitions.containsKey(key) ? Optional.of(reference(key, "#/$defs/")) : Optional.empty();
    }

    /** Those that were referred to, sorted by name. */
    Map<String, Object> definitions() {
        return definitions;
    }

    private static Map<String, Object> reference(String key, String where) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", where + key);
        return reference;
    }

    /** JSON is YAML. */
    private static Object parse(String json) {
        return new Load(WITHOUT_LIMIT).loadFromString(json);
    }
}
