package dev.otelop.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Makes a {@link Schema} of the part of JSON Schema that the schemas of this library use. JSON is YAML. */
final class SchemaReader {

    private static final LoadSettings WITHOUT_LIMIT =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private SchemaReader() {}

    static Schema read(String json) {
        return schema(new Load(WITHOUT_LIMIT).loadFromString(json));
    }

    private static Schema schema(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            return Schema.ANYTHING;
        }
        EnumSet<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        list(map, "type").flatMap(word -> ValueKind.of(word).stream()).forEach(kinds::add);
        Object items = map.get("items");
        return new Schema(
                Collections.unmodifiableSet(kinds), fields(map), items == null ? null : schema(items), limits(map));
    }

    private static Fields fields(Map<?, ?> map) {
        SortedMap<String, Schema> known = new TreeMap<>();
        if (map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> known.put(String.valueOf(key), schema(value)));
        }
        Object others = map.get("additionalProperties");
        return new Fields(
                Collections.unmodifiableSortedMap(known),
                Boolean.FALSE.equals(others),
                others instanceof Map<?, ?> ? schema(others) : null,
                texts(map, "required"),
                keyGroups(map, "anyOf", null),
                keyGroups(map, "allOf", "not"),
                list(map, "allOf").flatMap(SchemaReader::cases).toList());
    }

    /** The {@code required} of each schema in a list, or of what stands there under {@code inner}. */
    private static List<List<String>> keyGroups(Map<?, ?> map, String keyword, @Nullable String inner) {
        return list(map, keyword)
                .map(item -> inner == null || !(item instanceof Map<?, ?> wrapper) ? item : wrapper.get(inner))
                .flatMap(item -> item instanceof Map<?, ?> group ? Stream.of(texts(group, "required")) : Stream.of())
                .toList();
    }

    private static Stream<Fields.Case> cases(Object item) {
        if (!(item instanceof Map<?, ?> rule)
                || !(rule.get("if") instanceof Map<?, ?> condition)
                || !(condition.get("properties") instanceof Map<?, ?> properties)) {
            return Stream.of();
        }
        return properties.entrySet().stream()
                .flatMap(entry -> entry.getValue() instanceof Map<?, ?> wanted
                        ? Stream.of(new Fields.Case(
                                String.valueOf(entry.getKey()),
                                String.valueOf(wanted.get("const")),
                                schema(rule.get("then"))))
                        : Stream.of());
    }

    private static Limits limits(Map<?, ?> map) {
        Object pattern = map.get("pattern");
        return new Limits(
                texts(map, "enum"),
                pattern == null ? null : Pattern.compile(pattern.toString()),
                texts(map, "examples"),
                number(map, "minimum", Double.NEGATIVE_INFINITY),
                number(map, "exclusiveMinimum", Double.NEGATIVE_INFINITY),
                number(map, "maximum", Double.POSITIVE_INFINITY),
                (int) Math.max(number(map, "minLength", 0), number(map, "minItems", 0)),
                map.get("format") instanceof String format ? format : "");
    }

    private static double number(Map<?, ?> map, String keyword, double otherwise) {
        return map.get(keyword) instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static List<String> texts(Map<?, ?> map, String keyword) {
        return list(map, keyword).map(String::valueOf).toList();
    }

    /** Nulls are left out: every schema allows null by its type. */
    private static Stream<Object> list(Map<?, ?> map, String keyword) {
        return map.get(keyword) instanceof List<?> list
                ? list.stream().flatMap(item -> item == null ? Stream.of() : Stream.of((Object) item))
                : Stream.of();
    }
}
