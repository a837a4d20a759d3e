package dev.otelop.config;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Scalars on one line of YAML. A string is written plain only if every common YAML reader takes it for a string;
 * everything but ASCII is quoted.
 */
final class ScalarText {

    /** Possessive: a group that may give characters back takes a stack frame for each of them. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!\\.\\.\\.)[A-Za-z0-9_/.$](?:[!-~]|(?<!:) (?=[!-~&&[^#]]))*+(?<!:)");

    private static final Pattern FLOW_INDICATOR = Pattern.compile("[,\\[\\]{}]");
    private static final Pattern READ_DIFFERENTLY_ELSEWHERE =
            Pattern.compile("(?i)y|n|yes|no|on|off|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++(?:\\.[0-9_]*)?");

    private ScalarText() {}

    /** Where the scalar will stand: inside brackets and braces fewer characters may stand unquoted. */
    enum Context {
        BLOCK,
        FLOW
    }

    static String of(@Nullable Object value, Context context) {
        if (value instanceof String text) {
            return isPlain(text, context) ? text : quoted(text);
        }
        return value instanceof Double number ? decimal(number) : String.valueOf(value);
    }

    /** The same, in the quotes of what it replaces. */
    static String like(ScalarStyle style, @Nullable Object value, Context context) {
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        if (!quoted || !(value instanceof String text)) {
            return of(value, context);
        }
        return style == ScalarStyle.DOUBLE_QUOTED ? doubleQuoted(text) : quoted(text);
    }

    private static boolean isPlain(String text, Context context) {
        return PLAIN.matcher(text).matches()
                && (context == Context.BLOCK || !FLOW_INDICATOR.matcher(text).find())
                && text.equals(YamlScalars.valueOf(text))
                && !YamlScalars.isTime(text)
                && !READ_DIFFERENTLY_ELSEWHERE.matcher(text).matches();
    }

    private static String quoted(String text) {
        boolean showable = text.codePoints().allMatch(ScalarText::isShowable);
        return showable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> quoted.append(escaped(codePoint)));
        return quoted.append('"').toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isShowable(codePoint) ? Character.toString(codePoint) : hexadecimal(codePoint);
        };
    }

    private static String hexadecimal(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint);
    }

    /** True for what YAML allows as it is and a reader can see. */
    static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> codePoint != 0xFFFE && codePoint != 0xFFFF;
        };
    }

    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(number);
    }
}
