package dev.otelop.config;

import dev.otelop.config.ScalarText.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees as YAML in block style, maps in their own order. Short lists of scalars stand in brackets, text of
 * several lines is a literal block.
 *
 * @param step how much deeper a map's entries stand than the key above them
 * @param listStep how much deeper the dashes of a list stand than the key above them
 * @param newline what ends a line
 */
record YamlWriter(int step, int listStep, String newline) {

    private static final int FLOW_WIDTH = 80;
    private static final int LONGEST_SIMPLE_KEY = 1000;

    /** A key with its value; the key stands at column {@code indent}, where the caller has already put the cursor. */
    String entry(String key, @Nullable Object value, int indent) {
        String text = ScalarText.of(key, Context.BLOCK);
        String head = text.length() <= LONGEST_SIMPLE_KEY ? text : "? " + text + newLine(indent);
        return head + ":" + value(value, indent);
    }

    /** What stands behind the colon of a key at column {@code indent}: a blank and a text, or indented lines. */
    String value(@Nullable Object value, int indent) {
        if (isInline(value)) {
            return " " + inline(value, Context.BLOCK);
        }
        if (value instanceof String text) {
            return " " + literal(text, indent + step);
        }
        int inner = indent + (value instanceof List ? listStep : step);
        return newLine(inner) + block(value, inner);
    }

    /** A value of any kind, the cursor being at column {@code indent}: the root, or behind a dash. */
    String block(@Nullable Object value, int indent) {
        if (isInline(value)) {
            return inline(value, Context.BLOCK);
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(newLine(indent), entries(map, indent));
        }
        if (value instanceof List<?> list) {
            return String.join(newLine(indent), items(list, indent));
        }
        return literal(String.valueOf(value), Math.max(indent, step));
    }

    /** A value on one line. */
    static String inline(@Nullable Object value, Context context) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry ->
                            ScalarText.of(entry.getKey(), Context.FLOW) + ": " + inline(entry.getValue(), Context.FLOW))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inline(item, Context.FLOW)).collect(Collectors.joining(", ", "[", "]"));
        }
        return ScalarText.of(value, context);
    }

    /** True if the value looks best, or can only be written, on the line of its key. */
    static boolean isInline(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return list.stream().noneMatch(item -> item instanceof Map || item instanceof List)
                    && inline(list, Context.BLOCK).length() <= FLOW_WIDTH;
        }
        return !(value instanceof String text) || !isLiteral(text);
    }

    private List<String> entries(Map<?, ?> map, int indent) {
        List<String> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(entry((String) key, value, indent)));
        return entries;
    }

    private List<String> items(List<?> list, int indent) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add("- " + block(item, indent + 2)));
        return items;
    }

    /** True if a literal block gives the text back exactly: nothing hidden, and no blank edge that indentation eats. */
    private static boolean isLiteral(String text) {
        String body = text.strip();
        return text.indexOf('\n') >= 0
                && !body.isEmpty()
                && isLineFeeds(
                        text.substring(0, text.length() - text.stripLeading().length()))
                && isLineFeeds(text.substring(text.stripTrailing().length()))
                && text.codePoints().allMatch(codePoint -> codePoint == '\n' || ScalarText.isShowable(codePoint));
    }

    private static boolean isLineFeeds(String text) {
        return text.chars().allMatch(c -> c == '\n');
    }

    private String literal(String text, int indent) {
        boolean ended = text.endsWith("\n");
        String body = ended ? text.substring(0, text.length() - 1) : text;
        String header = ended ? (body.endsWith("\n") ? "|+" : "|") : "|-";
        return header
                + newline
                + body.lines()
                        .map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line)
                        .collect(Collectors.joining(newline))
                + newline.repeat(trailingEmptyLines(body));
    }

    /** {@link String#lines} drops the empty line behind a last line feed. */
    private static int trailingEmptyLines(String body) {
        return body.endsWith("\n") ? 1 : 0;
    }

    private String newLine(int indent) {
        return newline + " ".repeat(indent);
    }
}
