package dev.otelop.findings;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or could be better, where it stands and what to do about it.
 *
 * @param path the place in the document, always known
 * @param range the same place in the text, null when only the tree was seen
 * @param message one sentence without a final full stop, saying what is the case
 * @param help one action that mends it, null when none is known
 * @param fix the same action as a change of the text, null when it needs a person
 * @param justification why its author wants to hear no more of it, null when nobody silenced it
 */
public record Finding(
        RuleId rule,
        Severity severity,
        FieldPath path,
        @Nullable SourceRange range,
        String message,
        @Nullable String help,
        @Nullable Fix fix,
        @Nullable String justification)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::range, Comparator.nullsLast(Comparator.<SourceRange>naturalOrder()))
            .thenComparing(Finding::path)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::message)
            .thenComparing(Finding::help, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Finding::justification, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** A finding that only a person can mend. */
    public Finding(
            RuleId rule,
            Severity severity,
            FieldPath path,
            @Nullable SourceRange range,
            String message,
            @Nullable String help) {
        this(rule, severity, path, range, message, help, null, null);
    }

    /** A finding about a tree whose text is not known. */
    public static Finding of(String rule, Severity severity, FieldPath path, String message, @Nullable String help) {
        return new Finding(new RuleId(rule), severity, path, null, message, help);
    }

    /** True if it has to be mended: an error that nobody silenced. */
    public boolean isError() {
        return severity == Severity.ERROR && !isSilenced();
    }

    /** True if the document says why this is no matter here. */
    public boolean isSilenced() {
        return justification != null;
    }

    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, path, range, message, help, fix, justification);
    }

    public Finding withFix(@Nullable Fix other) {
        return new Finding(rule, severity, path, range, message, help, other, justification);
    }

    /** The same finding in other words: {@code change} is applied to message, help and fix. */
    public Finding withTexts(UnaryOperator<String> change) {
        String otherHelp = help == null ? null : change.apply(help);
        Fix otherFix = fix == null ? null : fix.withTexts(change);
        return new Finding(rule, severity, path, range, change.apply(message), otherHelp, otherFix, justification);
    }

    /** The same finding, kept for the record only. */
    public Finding silenced(String reason) {
        return new Finding(rule, severity, path, range, message, help, fix, reason);
    }

    /** The same finding about a part of a larger document, whose root lies at {@code prefix}. */
    public Finding below(FieldPath prefix) {
        return new Finding(rule, severity, prefix.append(path), range, message, help, fix, justification);
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
