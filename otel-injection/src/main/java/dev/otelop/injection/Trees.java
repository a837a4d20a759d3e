package dev.otelop.injection;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and scalars, and the way from there to typed values and back. Keys keep their order. */
final class Trees {

    /** To the API server a null is no value; to the typed model it would be a list that is not there. */
    private static final JsonSetter.Value NULLS = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, override -> override.setSetterInfo(NULLS))
            .withConfigOverride(Map.class, override -> override.setSetterInfo(NULLS))
            .build();

    private Trees() {}

    /** A deep copy that may be changed. */
    static Map<String, @Nullable Object> thaw(Map<String, @Nullable Object> tree) {
        return asMap(thawed(tree));
    }

    /** Alternating keys and values as a map in that order. */
    static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /** The map below {@code key}, empty when there is none. */
    static Map<String, @Nullable Object> mapAt(Map<String, @Nullable Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? asMap(map) : new LinkedHashMap<>();
    }

    /** The maps in the list below {@code key}; what else the list holds is left out. */
    static List<Map<String, @Nullable Object>> mapsAt(Map<String, @Nullable Object> tree, String key) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        if (tree.get(key) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    maps.add(asMap(map));
                }
            }
        }
        return maps;
    }

    static @Nullable String textAt(Map<String, @Nullable Object> tree, String key) {
        return tree.get(key) instanceof String text ? text : null;
    }

    /**
     * The typed value of {@code tree}; what the type does not know is left out.
     *
     * @throws IllegalArgumentException if the tree does not fit the type
     */
    static <T> T read(Object tree, Class<T> type) {
        return MAPPER.convertValue(tree, type);
    }

    /** The tree of a typed value, free to be changed. */
    static Map<String, @Nullable Object> write(Object value) {
        return asMap(MAPPER.convertValue(value, LinkedHashMap.class));
    }

    static String json(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of maps, lists and scalars is always JSON", e);
        }
    }

    /** The JSON object in {@code text}, empty when it is none. */
    static Map<String, @Nullable Object> parse(String text) {
        try {
            return MAPPER.readValue(text, Object.class) instanceof Map<?, ?> map ? asMap(map) : new LinkedHashMap<>();
        } catch (JsonProcessingException e) {
            return new LinkedHashMap<>();
        }
    }

    /** Every map of a JSON tree has texts for keys. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> asMap(Object map) {
        return (Map<String, @Nullable Object>) map;
    }

    /** Small numbers become ints, whoever has read them: the typed model takes a port in no other form. */
    static Object number(Number number) {
        boolean isWhole = number instanceof Long || number instanceof BigInteger;
        return isWhole && Integer.toString(number.intValue()).equals(number.toString())
                ? (Object) number.intValue()
                : number;
    }

    private static Object thawed(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value == null ? null : thawed(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(element == null ? null : thawed(element)));
            return copy;
        }
        return tree;
    }
}
