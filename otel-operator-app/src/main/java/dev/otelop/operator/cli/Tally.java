package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run over several files came to.
 *
 * @param checked the names of the files that there was something to say about
 * @param ignored how many files hold nothing we know
 */
record Tally(Findings findings, List<String> checked, int ignored) {

    /** Checks files in their order. */
    static Tally of(List<SourceFile> files, FileCheck check, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        for (SourceFile file : files) {
            progress.at(checked.size(), files.size());
            Optional<Findings> found = check.check(file);
            found.ifPresent(some -> {
                findings.addAll(some.all());
                checked.add(file.name());
            });
        }
        progress.end();
        return new Tally(Findings.of(findings), checked, files.size() - checked.size());
    }

    Tally withFindings(Findings others) {
        return new Tally(others, checked, ignored);
    }

    /** For example: {@code checked 12 files: 3 errors, 5 warnings}. */
    String sentence() {
        StringBuilder text = new StringBuilder("checked ").append(count(checked.size(), "file"));
        if (ignored > 0) {
            text.append(" (").append(ignored).append(" with nothing to check)");
        }
        text.append(": ").append(count(number(Severity.ERROR), "error"));
        text.append(", ").append(count(number(Severity.WARNING), "warning"));
        if (number(Severity.HINT) > 0) {
            text.append(", ").append(count(number(Severity.HINT), "hint"));
        }
        long silenced = findings.stream().filter(Finding::isSilenced).count();
        return silenced == 0 ? text.toString() : text + ", " + silenced + " silenced";
    }

    private long number(Severity severity) {
        return findings.active().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
