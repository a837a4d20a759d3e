package dev.otelop.config;

import dev.otelop.schema.Fields;
import dev.otelop.schema.Limits;
import dev.otelop.schema.Schema;
import dev.otelop.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about a schema and a value that differs from it. */
final class SettingsWords {

    /** A longer list of keys helps nobody. */
    private static final int MOST_KEYS = 12;

    private SettingsWords() {}

    /** The kinds of value that a schema allows, for the end of "must be …". */
    static String kinds(Schema schema) {
        if (schema.limits().isDuration()) {
            return "a duration such as `30s`";
        }
        List<String> kinds = new ArrayList<>();
        for (ValueKind kind : ValueKind.values()) {
            if (kind != ValueKind.NULL && schema.kinds().contains(kind)) {
                kinds.add(withArticle(kind));
            }
        }
        return String.join(" or ", kinds);
    }

    /** What a schema allows of the kind that a value has. */
    static String allowed(Schema schema) {
        Limits limits = schema.limits();
        List<String> words = words(limits);
        if (!words.isEmpty()) {
            return words.size() == 1 ? Words.list(words) : "one of " + Words.list(words);
        }
        if (limits.isDuration()) {
            return "a duration such as `30s`, `5m` or `1h30m`";
        }
        if (limits.format().equals("component-id")) {
            return "the id of a component, `type` or `type/name`";
        }
        return bounds(schema);
    }

    private static String bounds(Schema schema) {
        Limits limits = schema.limits();
        if (limits.minSize() > 0) {
            return schema.allows(ValueKind.LIST) && !schema.kinds().isEmpty()
                    ? "a list with at least " + limits.minSize() + " item" + (limits.minSize() == 1 ? "" : "s")
                    : "a text that is not empty";
        }
        List<String> bounds = new ArrayList<>();
        add(bounds, "greater than ", limits.above());
        add(bounds, "at least ", limits.least());
        add(bounds, "at most ", limits.most());
        return bounds.isEmpty() ? "of another form" : String.join(" and ", bounds);
    }

    private static void add(List<String> bounds, String words, double bound) {
        if (!Double.isInfinite(bound)) {
            // A fraction only says that the collector cuts fractions off before it looks.
            bounds.add(words + (long) bound);
        }
    }

    /** The allowed value that the user probably meant. Looks at a value only where all allowed ones are known. */
    static Optional<String> nearest(ConfigNode node, Schema schema, Report report) {
        List<String> words = words(schema.limits());
        if (words.isEmpty() || !(node instanceof ConfigScalar scalar)) {
            return Optional.empty();
        }
        return report.didYouMean(scalar.text(), () -> words);
    }

    private static List<String> words(Limits limits) {
        List<String> words = limits.words().isEmpty() ? limits.examples() : limits.words();
        return words.stream().filter(word -> !word.isEmpty()).toList();
    }

    /** How to write the value so that it has the right kind. */
    static Optional<String> correction(ConfigNode node, Schema schema) {
        if (node instanceof ConfigScalar scalar) {
            return scalarCorrection(scalar, schema);
        }
        if (schema.kinds().contains(ValueKind.LIST)) {
            return Optional.of("put `- ` before each item");
        }
        return schema.kinds().contains(ValueKind.MAPPING)
                ? Optional.of("write `key: value` entries without `- `")
                : Optional.empty();
    }

    private static Optional<String> scalarCorrection(ConfigScalar scalar, Schema schema) {
        boolean isText = scalar.value() instanceof String;
        if (!isText && !scalar.isNull() && schema.kinds().contains(ValueKind.TEXT)) {
            return Optional.of("put it in quotes: `\"" + scalar.text() + "\"`");
        }
        if (isText && schema.kinds().contains(ValueKind.NUMBER) && isNumber(scalar.text())) {
            return Optional.of("write the number without quotes");
        }
        if (schema.kinds().contains(ValueKind.BOOLEAN)) {
            return Optional.of("write `true` or `false`, without quotes");
        }
        if (schema.kinds().contains(ValueKind.LIST)) {
            return Optional.of("write a list, with `- ` before each item");
        }
        return schema.kinds().contains(ValueKind.MAPPING)
                ? Optional.of("write `key: value` entries below it")
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** The key that was probably meant, where the key belongs, or which keys there are. */
    static Optional<String> alternative(String key, Fields fields, Report report) {
        List<String> homes = fields.known().entrySet().stream()
                .filter(entry -> entry.getValue().fields().known().containsKey(key))
                .map(Map.Entry::getKey)
                .toList();
        if (homes.size() == 1) {
            return Optional.of("`" + key + "` belongs below `" + homes.get(0) + "`");
        }
        return report.didYouMean(key, () -> fields.known().keySet()).or(() -> expected(fields));
    }

    private static Optional<String> expected(Fields fields) {
        int keys = fields.known().size();
        if (keys == 0 || keys > MOST_KEYS) {
            return Optional.empty();
        }
        return Optional.of("expected one of "
                + fields.known().keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
    }

    private static String withArticle(ValueKind kind) {
        return switch (kind) {
            case MAPPING -> "a mapping";
            case LIST -> "a list";
            case TEXT -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "`true` or `false`";
            case NULL -> "empty";
        };
    }
}
