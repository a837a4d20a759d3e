package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.findings.SourceRange;
import dev.otelop.findings.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds. Knows places, so that a rule needs to know nodes only. */
final class Report {

    /** A search compares with every candidate; a document with more mistakes of one kind than this is not mended by it. */
    private static final int MOST_SEARCHES = 100;

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
        return ++searches > MOST_SEARCHES ? Optional.empty() : Suggestions.didYouMean(wrong, candidates.get());
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

        private Finding finding() {
            return new Finding(rule.id(), severity, path, range, message, help);
        }
    }
}
