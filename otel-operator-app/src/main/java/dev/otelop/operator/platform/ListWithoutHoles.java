package dev.otelop.operator.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;

/**
 * Reads a list of typed elements without its nulls. Salvage leaves one in the place of an element that it cut out, so
 * that the positions of all others stay true while reading goes on; whoever works with the list expects none.
 */
final class ListWithoutHoles extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    ListWithoutHoles(JsonDeserializer<?> list) {
        super(list);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> list) {
        return new ListWithoutHoles(list);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Object read = super.deserialize(json, context);
        if (read instanceof Collection<?> list) {
            list.removeIf(Objects::isNull);
        }
        return read;
    }
}
