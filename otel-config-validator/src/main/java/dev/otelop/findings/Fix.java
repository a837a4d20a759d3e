package dev.otelop.findings;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change of the text that mends a finding, exact enough for a program to make it.
 *
 * @param description the change in a few words, as an action
 * @param replacements stretches of text and what comes in their place; they do not overlap
 */
public record Fix(String description, List<Replacement> replacements) {

    public Fix {
        replacements = List.copyOf(replacements);
    }

    /** One stretch of text gives way to another text. */
    public static Fix replace(SourceRange range, String text, String description) {
        return new Fix(description, List.of(new Replacement(range, text)));
    }

    /** The same fix in other words. */
    Fix withTexts(UnaryOperator<String> change) {
        List<Replacement> changed = replacements.stream()
                .map(each -> new Replacement(each.range(), change.apply(each.text())))
                .toList();
        return new Fix(change.apply(description), changed);
    }

    /** What stands in {@code range} becomes {@code text}; an empty text deletes it. */
    public record Replacement(SourceRange range, String text) {}
}
