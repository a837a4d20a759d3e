package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;

/** What a run over several files came to. */
record Tally(Findings findings, int checked, int ignored) {

    /** For example: {@code checked 12 files: 3 errors, 5 warnings}. */
    String sentence() {
        StringBuilder text = new StringBuilder("checked ").append(count(checked, "file"));
        if (ignored > 0) {
            text.append(" (").append(ignored).append(" with nothing to check)");
        }
        text.append(": ").append(count(number(Severity.ERROR), "error"));
        text.append(", ").append(count(number(Severity.WARNING), "warning"));
        if (number(Severity.HINT) > 0) {
            text.append(", ").append(count(number(Severity.HINT), "hint"));
        }
        return text.toString();
    }

    private long number(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
