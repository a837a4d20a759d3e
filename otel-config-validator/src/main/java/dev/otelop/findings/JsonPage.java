package dev.otelop.findings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes trees of maps, lists, texts, numbers and truth values as JSON, in the order they have. The trees of findings
 * are small and of a fixed shape, so they need no JSON library.
 */
final class JsonPage {

    private JsonPage() {}

    /** One value on lines of its own, ended by a line feed. */
    static String of(Object tree) {
        return value(tree, "") + "\n";
    }

    private static String value(Object tree, String indent) {
        if (tree instanceof Map<?, ?> map) {
            return block(
                    "{",
                    map.entrySet().stream()
                            .map(entry ->
                                    quoted(entry.getKey().toString()) + ": " + value(entry.getValue(), indent + "  "))
                            .toList(),
                    "}",
                    indent);
        }
        if (tree instanceof List<?> list) {
            return block(
                    "[", list.stream().map(item -> value(item, indent + "  ")).toList(), "]", indent);
        }
        return tree instanceof CharSequence text ? quoted(text.toString()) : tree.toString();
    }

    private static String block(String open, List<String> items, String close, String indent) {
        String inner = "\n" + indent + "  ";
        return items.isEmpty()
                ? open + close
                : items.stream().collect(Collectors.joining("," + inner, open + inner, "\n" + indent + close));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(escaped((char) unit)));
        return json.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(unit) ? String.valueOf(unit) : String.format(Locale.ROOT, "\\u%04x", (int) unit);
        };
    }

    /** Surrogates are escaped one by one: that is valid JSON also for a half that lost its partner. */
    private static boolean isPlain(char unit) {
        return unit >= 0x20 && !Character.isSurrogate(unit) && Character.getType(unit) != Character.FORMAT;
    }
}
