package dev.otelop.findings;

import java.util.stream.Collectors;

/**
 * Findings as workflow commands, which GitHub Actions shows beside the changed lines.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
final class WorkflowCommands {

    private WorkflowCommands() {}

    static String of(Findings findings) {
        return findings.active().stream().map(WorkflowCommands::command).collect(Collectors.joining());
    }

    private static String command(Finding finding) {
        String help = finding.help() == null ? "" : "\n" + finding.help();
        String path = finding.path().isRoot() ? "" : finding.path() + ": ";
        return "::%s %stitle=%s::%s\n"
                .formatted(
                        level(finding.severity()),
                        place(finding),
                        property(finding.rule().value()),
                        escaped(path + finding.message() + help));
    }

    private static String place(Finding finding) {
        SourceRange range = finding.range();
        return range == null
                ? ""
                : "file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,"
                        .formatted(
                                property(range.source()),
                                range.line(),
                                range.column(),
                                range.endLine(),
                                range.endColumn());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "notice";
        };
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
