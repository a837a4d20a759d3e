package dev.otelop.findings;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or could be better, where it stands and what to do about it.
 *
 * @param path the place in the document, always known
 * @param range the same place in the text, null when only the tree was seen
 * @param message one sentence without a final full stop, saying what is the case
 * @param help one action that mends it, null when none is known
 */
public record Finding(
        RuleId rule,
        Severity severity,
        FieldPath path,
        @Nullable SourceRange range,
        String message,
        @Nullable String help)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::range, Comparator.nullsLast(Comparator.<SourceRange>naturalOrder()))
            .thenComparing(Finding::path)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::message)
            .thenComparing(Finding::help, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** A finding about a tree whose text is not known. */
    public static Finding of(String rule, Severity severity, FieldPath path, String message, @Nullable String help) {
        return new Finding(new RuleId(rule), severity, path, null, message, help);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, path, range, message, help);
    }

    /** The same finding about a part of a larger document, whose root lies at {@code prefix}. */
    public Finding below(FieldPath prefix) {
        return new Finding(rule, severity, prefix.append(path), range, message, help);
    }

    /** By position in the text, then by path, then by rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line: {@code error[rule] path: message (help)}. */
    @Override
    public String toString() {
        return severity.label() + "[" + rule + "] "
                + (range == null ? "" : range + " ")
                + (path.isRoot() ? "" : path + ": ")
                + message
                + (help == null ? "" : " (" + help + ")");
    }
}
