package dev.otelop.findings;

import org.jspecify.annotations.Nullable;

/**
 * A result and what was found on the way. There is a value exactly when there is no error among the findings.
 *
 * @param value the result, null when an error stands in the way
 */
public record Outcome<T>(@Nullable T value, Findings findings) {

    public Outcome {
        if ((value == null) != findings.hasErrors()) {
            throw new IllegalArgumentException("an outcome has a value or an error, and never both");
        }
    }

    public static <T> Outcome<T> of(T value, Findings advice) {
        return new Outcome<>(value, advice);
    }

    public static <T> Outcome<T> rejected(Findings findings) {
        return new Outcome<>(null, findings);
    }
}
