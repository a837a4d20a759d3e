package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where checks put what they find. Confined to the call that made it. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();

    void error(String rule, FieldPath path, String message, @Nullable String help) {
        findings.add(Finding.of(rule, Severity.ERROR, path, message, help));
    }

    void warning(String rule, FieldPath path, String message, @Nullable String help) {
        findings.add(Finding.of(rule, Severity.WARNING, path, message, help));
    }

    void hint(String rule, FieldPath path, String message, @Nullable String help) {
        findings.add(Finding.of(rule, Severity.HINT, path, message, help));
    }

    /**
     * What the reader could not place: an unknown field can be lived with, a lost value cannot. Called last, because an
     * unknown field that a check has found already is described better there.
     */
    void add(ReadProblems resource) {
        for (Finding problem : resource.readProblems()) {
            boolean harmless = problem.rule().value().equals(ReadProblems.UNKNOWN_FIELD);
            if (!harmless || !mentions(problem)) {
                findings.add(problem.withSeverity(harmless ? Severity.WARNING : Severity.ERROR));
            }
        }
    }

    private boolean mentions(Finding problem) {
        return findings.stream()
                .anyMatch(known ->
                        known.rule().equals(problem.rule()) && known.path().equals(problem.path()));
    }

    Findings findings() {
        return Findings.of(findings);
    }
}
