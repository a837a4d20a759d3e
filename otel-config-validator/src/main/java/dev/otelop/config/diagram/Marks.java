package dev.otelop.config.diagram;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found at one place of a diagram. */
record Marks(List<Finding> findings) {

    static final Marks NONE = new Marks(List.of());

    Marks {
        findings = List.copyOf(findings);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    Marks and(Marks others) {
        return new Marks(
                Stream.concat(findings.stream(), others.findings.stream()).toList());
    }

    /** The most severe of them; meaningful when there is one. */
    Severity worst() {
        return Stream.of(Severity.values())
                .filter(each -> count(each) > 0)
                .findFirst()
                .orElse(Severity.HINT);
    }

    int size() {
        return findings.size();
    }

    /** For example {@code 2 errors, 1 hint}. */
    String words() {
        return joined(", ", (severity, count) -> count + " " + severity.label() + (count == 1 ? "" : "s"));
    }

    /** The same in signs, for formats without colours of their own. */
    String signs() {
        return joined(" ", (severity, count) -> sign(severity) + " " + count);
    }

    /** One line for each finding. */
    String lines() {
        return String.join("\n", findings.stream().map(Marks::line).toList());
    }

    private static String line(Finding finding) {
        String help = finding.help() == null ? "" : "; " + finding.help();
        return finding.severity().label() + "[" + finding.rule() + "] " + finding.message() + help;
    }

    private String joined(String separator, BiFunction<Severity, Long, String> part) {
        return Stream.of(Severity.values())
                .filter(severity -> count(severity) > 0)
                .map(severity -> part.apply(severity, count(severity)))
                .collect(Collectors.joining(separator));
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "❌";
            case WARNING -> "⚠️";
            case HINT -> "💡";
        };
    }
}
