package dev.otelop.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads any JSON value. */
final class ConfigSourceDeserializer extends JsonDeserializer<ConfigSource> {

    @Override
    public ConfigSource deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return new ConfigSource(context.readValue(json, Object.class));
    }
}
