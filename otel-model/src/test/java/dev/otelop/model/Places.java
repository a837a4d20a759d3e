package dev.otelop.model;

import dev.otelop.findings.Finding;

/** Findings in the short form that tests compare: how grave, which rule, where. */
final class Places {

    private Places() {}

    static String of(Finding finding) {
        return finding.severity().label() + "[" + finding.rule() + "] " + finding.path();
    }
}
