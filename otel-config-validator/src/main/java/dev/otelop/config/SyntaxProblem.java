package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import org.jspecify.annotations.Nullable;

/** Something about the text itself, by offsets; it becomes a finding once it is known where the text stands. */
record SyntaxProblem(
        Rule rule,
        FieldPath path,
        int start,
        int end,
        String message,
        @Nullable String help) {

    static SyntaxProblem of(Rule rule, int start, int end, String message, @Nullable String help) {
        return new SyntaxProblem(rule, FieldPath.root(), start, end, message, help);
    }

    SyntaxProblem at(FieldPath other) {
        return new SyntaxProblem(rule, other, start, end, message, help);
    }

    Finding finding(Placement placement) {
        return new Finding(rule.id(), rule.severity(), path, placement.range(start, end), message, help);
    }

    /** The finding where there is no text. */
    Finding withoutPlace() {
        return new Finding(rule.id(), rule.severity(), path, null, message, help);
    }
}
