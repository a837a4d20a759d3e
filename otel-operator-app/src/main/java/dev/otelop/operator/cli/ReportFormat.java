package dev.otelop.operator.cli;

import dev.otelop.config.Rules;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.RuleText;
import dev.otelop.findings.Sources;
import java.util.List;

/** How a report about files is printed. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    JUNIT;

    void print(Report report, Terminal terminal) {
        terminal.out().print(text(report, terminal.screen()));
    }

    private String text(Report report, Screen screen) {
        return switch (this) {
            case TEXT ->
                screen.colour()
                        ? FindingsText.ansi(report.findings(), report.texts())
                        : FindingsText.pretty(report.findings(), report.texts());
            case JSON -> FindingsText.json(report.findings());
            case SARIF -> FindingsText.sarif(report.findings(), ProductVersion.current(), ruleTexts());
            case GITHUB -> FindingsText.github(report.findings());
            case JUNIT -> JUnitReport.of(report.findings(), report.checked());
        };
    }

    private static List<RuleText> ruleTexts() {
        return Rules.all().stream()
                .map(rule -> new RuleText(rule.id(), rule.severity(), rule.description()))
                .toList();
    }

    /**
     * @param checked the names of the files that were looked at, those without findings too
     */
    record Report(Findings findings, Sources texts, List<String> checked) {}
}
