package dev.otelop.operator.cli;

import dev.otelop.config.ConfigValidator;
import dev.otelop.config.diagram.DiagramFormat;
import dev.otelop.config.diagram.PipelineDiagram;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otelop graph}. */
@Command(
        name = "graph",
        description = {
            "Draw the pipelines of collector configurations, with the connectors between them, and mark what is wrong at its "
                    + "place. Files are read as `otelop validate` reads them.",
            "mermaid is Markdown, for a comment on a pull request; svg is one picture of everything."
        })
final class GraphCommand implements Callable<Integer> {

    @Mixin
    private FileArguments files = new FileArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|mermaid|dot|svg",
            defaultValue = "text",
            description = "How to draw.")
    private DiagramFormat format = DiagramFormat.TEXT;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;

    GraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SourceFiles sources = files.read(terminal);
        sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
        List<WrittenConfig> configs = sources.files().stream()
                .flatMap(file -> WrittenConfig.in(file, target.target()).stream())
                .toList();
        configs.forEach(config -> terminal.err()
                .print(FindingsText.pretty(config.config().syntax().errors(), sources.texts())));
        if (configs.isEmpty()) {
            terminal.note("nothing to draw: there is no collector configuration in %s", files);
            return ExitCode.FAILURE;
        }
        terminal.out().print(format.draw(configs.stream().map(this::diagram).toList()));
        return sources.unreadable().isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private PipelineDiagram diagram(WrittenConfig config) {
        Findings findings = ConfigValidator.standard().validate(config.config(), config.target());
        return PipelineDiagram.of(config.title(), config.config(), rules.apply(findings));
    }
}
