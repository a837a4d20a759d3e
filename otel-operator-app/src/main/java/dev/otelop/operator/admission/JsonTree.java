package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and scalars, nulls included, for libraries that know no JSON library. */
final class JsonTree {

    private JsonTree() {}

    /**
     * The fields of {@code object}, none if it is something else. Values may be null; the type does not say so, because
     * the compiler does not see in a class file that its taker allows it.
     */
    @SuppressWarnings("NullAway")
    static Map<String, Object> of(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of(node);
            case ARRAY -> list(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case BINARY, MISSING, NULL, POJO -> null;
        };
    }

    private static List<@Nullable Object> list(JsonNode array) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        array.forEach(element -> list.add(value(element)));
        return list;
    }
}
