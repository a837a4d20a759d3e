package dev.otelop.findings;

import java.util.List;

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

    /** What stands in {@code range} becomes {@code text}; an empty text deletes it. */
    public record Replacement(SourceRange range, String text) {}
}
