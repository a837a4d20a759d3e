package dev.otelop.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.otelop.config.ConfigDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The configuration of a collector as its author wrote it into {@code spec.config}: YAML text or an object. Any other
 * JSON is kept too, so that it can be reported instead of failing to be read.
 *
 * @param value a {@link String}, or a tree of maps, lists, texts, numbers and booleans; unmodifiable
 */
@JsonSerialize(using = ConfigSourceSerializer.class)
@JsonDeserialize(using = ConfigSourceDeserializer.class)
public record ConfigSource(Object value) {

    public ConfigSource {
        value = Objects.requireNonNull(Json.freeze(value), "a configuration that is absent is no configuration");
    }

    /** A configuration written as YAML text. */
    public static ConfigSource text(String yaml) {
        return new ConfigSource(yaml);
    }

    /** A configuration written as an object. */
    public static ConfigSource tree(Map<String, ?> tree) {
        return new ConfigSource(tree);
    }

    /** The configuration as a document of its own, called {@code sourceName} in findings. */
    public ConfigDocument document(String sourceName) {
        return value instanceof String yaml
                ? ConfigDocument.parse(yaml, sourceName)
                : ConfigDocument.ofTree(value, sourceName);
    }

    public boolean isText() {
        return value instanceof String;
    }

    /** True for blank text and for an empty object or list. */
    public boolean isEmpty() {
        return value instanceof String text && text.isBlank()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }
}
