package dev.otelop.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the configuration back as it was read. */
final class ConfigSourceSerializer extends JsonSerializer<ConfigSource> {

    @Override
    public void serialize(ConfigSource source, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(source.value(), json);
    }
}
