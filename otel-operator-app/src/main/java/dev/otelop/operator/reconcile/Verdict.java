package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Severity;
import io.fabric8.kubernetes.api.model.Condition;

/** What checking a resource came to, as its condition {@code ConfigValid}. */
record Verdict(boolean valid, String reason, String message) {

    private static final int LONGEST_MESSAGE = 1_024;

    static Verdict of(Findings findings) {
        if (findings.hasErrors()) {
            return new Verdict(false, "Invalid", FindingsText.summary(findings.errors(), LONGEST_MESSAGE));
        }
        Findings warnings = Findings.of(findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList());
        return warnings.isEmpty()
                ? new Verdict(true, "Valid", "no error was found")
                : new Verdict(true, "Warnings", FindingsText.summary(warnings, LONGEST_MESSAGE));
    }

    Condition configValid(ConditionSet conditions) {
        return conditions.make(ConditionTypes.CONFIG_VALID, valid ? "True" : "False", reason, message);
    }
}
