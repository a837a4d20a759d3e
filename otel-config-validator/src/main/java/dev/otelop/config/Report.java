package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Fix;
import dev.otelop.findings.Severity;
import dev.otelop.findings.SourceRange;
import dev.otelop.findings.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds. Knows places, so that a rule needs to know nodes only. */
final class Report {

    /** A search compares with every candidate; a document with more mistakes of one kind than this is not mended by it. */
    private static final int MOST_SEARCHES = 100;

    /** Names that mean the same in YAML with quotes and without. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

    private final Rule rule;
    private final @Nullable SourceRange wholeText;
    private final List<Draft> drafts = new ArrayList<>();
    private int searches;

    Report(Rule rule, @Nullable SourceRange wholeText) {
        this.rule = rule;
        this.wholeText = wholeText;
    }

    /** A finding about a value. */
    Draft at(ConfigNode node) {
        return draft(node.path(), node.range());
    }

    /** A finding about a part of a text, by offsets; about all of it where the text is not written as it reads. */
    Draft at(ConfigScalar text, int start, int end) {
        SourceRange whole = text.range();
        return whole == null ? at(text) : draft(text.path(), part(whole, text.text(), start, end));
    }

    private static SourceRange part(SourceRange whole, String text, int start, int end) {
        int quotes = (whole.endColumn() - whole.column() - text.length()) / 2;
        boolean asItReads = whole.line() == whole.endLine()
                && (quotes == 0 || quotes == 1)
                && whole.column() + text.length() + 2 * quotes == whole.endColumn();
        int column = whole.column() + quotes;
        return asItReads
                ? new SourceRange(whole.source(), whole.line(), column + start, whole.line(), column + end)
                : whole;
    }

    /** A finding about a key, or about a value that is best recognised by its key. */
    Draft at(ConfigEntry entry) {
        return draft(entry.path(), entry.keyRange());
    }

    Draft at(Reference reference) {
        return at(reference.node());
    }

    Draft at(Component component) {
        return at(component.entry());
    }

    Draft at(Pipeline pipeline) {
        return at(pipeline.entry());
    }

    /** A finding about the configuration as a whole. */
    Draft atRoot() {
        return draft(FieldPath.root(), wholeText);
    }

    /** "did you mean …?" for the closest candidate, or empty when none is close or the rule has asked too often. */
    Optional<String> didYouMean(String wrong, Supplier<? extends Collection<String>> candidates) {
        return closest(wrong, candidates).map(Suggestions::didYouMean);
    }

    private Optional<String> closest(String wrong, Supplier<? extends Collection<String>> candidates) {
        return ++searches > MOST_SEARCHES ? Optional.empty() : Suggestions.closest(wrong, candidates.get());
    }

    Stream<Finding> findings() {
        return drafts.stream().map(Draft::finding);
    }

    private Draft draft(FieldPath path, @Nullable SourceRange range) {
        Draft draft = new Draft(path, range);
        drafts.add(draft);
        return draft;
    }

    /** A finding while its sentence is being written. */
    final class Draft {

        private final FieldPath path;
        private final @Nullable SourceRange range;
        private Severity severity = rule.severity();
        private String message = rule.description();
        private @Nullable String help;
        private @Nullable Fix fix;

        private Draft(FieldPath path, @Nullable SourceRange range) {
            this.path = path;
            this.range = range;
        }

        Draft as(Severity other) {
            severity = other;
            return this;
        }

        /** One sentence without a full stop; a format only if there are values to put in. */
        Draft says(String format, Object... values) {
            message = text(format, values);
            return this;
        }

        Draft help(String format, Object... values) {
            help = text(format, values);
            return this;
        }

        private static String text(String format, Object... values) {
            return values.length == 0 ? format : format.formatted(values);
        }

        /** One action, or none when nothing better than silence is known. */
        Draft help(Optional<String> action) {
            help = action.orElse(null);
            return this;
        }

        /**
         * "did you mean …?", as a fix too, if a candidate is close to the text at this place; otherwise the action that
         * is known without one.
         */
        Draft meant(
                String wrong, Supplier<? extends Collection<String>> candidates, Supplier<Optional<String>> otherwise) {
            Optional<String> right = closest(wrong, candidates);
            if (range != null && isJust(range, wrong)) {
                right.filter(name -> PLAIN.matcher(name).matches())
                        .ifPresent(name -> fix = Fix.replace(range, name, "write `%s`".formatted(name)));
            }
            return help(right.map(Suggestions::didYouMean).or(otherwise));
        }

        /** True if nothing but the text, perhaps in quotes, stands in the range. */
        private static boolean isJust(SourceRange range, String text) {
            int length = range.endColumn() - range.column();
            return range.line() == range.endLine() && (length == text.length() || length == text.length() + 2);
        }

        private Finding finding() {
            return new Finding(rule.id(), severity, path, range, message, help, fix, null);
        }
    }
}
