package dev.otelop.schema;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text, a number or a list may be. Immutable.
 *
 * @param words the only values allowed, as text; empty for no such limit
 * @param pattern what a text must match; null for anything
 * @param examples values that match the pattern, for people
 * @param least the smallest number; negative infinity for no limit
 * @param above a number that must be exceeded; negative infinity for no limit
 * @param most the largest number; positive infinity for no limit
 * @param minSize the fewest characters or items
 * @param format what the text means: {@code go-duration}, {@code component-id} and others; empty if nothing special
 */
public record Limits(
        List<String> words,
        @Nullable Pattern pattern,
        List<String> examples,
        double least,
        double above,
        double most,
        int minSize,
        String format) {

    static final Limits NONE = new Limits(
            List.of(),
            null,
            List.of(),
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            0,
            "");

    public Limits {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    public boolean allowsText(String text) {
        return text.length() >= minSize
                && (words.isEmpty() || words.contains(text))
                && (pattern == null || pattern.matcher(text).matches());
    }

    public boolean allowsNumber(double number) {
        return number >= least && number > above && number <= most;
    }

    public boolean allowsSize(int items) {
        return items >= minSize;
    }

    public boolean isDuration() {
        return format.endsWith("-duration");
    }
}
