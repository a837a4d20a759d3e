package dev.otelop.operator.admission;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds an update to no more than what it changed: an error that the stored object already has is a warning, so that a
 * stricter version of the operator never locks people out of objects they have.
 */
final class Ratchet {

    private Ratchet() {}

    /** {@code now} with every error that {@code before} has as well turned into a warning. */
    static Findings relax(Findings now, Findings before) {
        Set<Mistake> known = before.errors().stream().map(Mistake::of).collect(Collectors.toUnmodifiableSet());
        return now.map(finding -> finding.isError() && known.contains(Mistake.of(finding))
                ? finding.withSeverity(Severity.WARNING)
                : finding);
    }

    /** What makes an error the same one; not its range, since lines move when the text around it is edited. */
    private record Mistake(RuleId rule, FieldPath path, String message) {

        static Mistake of(Finding finding) {
            return new Mistake(finding.rule(), finding.path(), finding.message());
        }
    }
}
