package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otelop inject}. */
@Command(
        name = "inject",
        description = {
            "Print Kubernetes objects with the sidecars and agents that their pods ask for, as the operator would put "
                    + "them into the pods. Other objects are printed as they are.",
            "What is refused goes to standard error, with its reason."
        })
final class InjectCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--filename"},
            required = true,
            paramLabel = "FILE",
            description = "Files, folders (all *.yaml and *.yml below), or - for standard input; may be repeated.")
    private List<String> names = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "yaml|patch|decisions",
            defaultValue = "yaml",
            description =
                    "What to print: yaml, all objects; patch, a JSON patch (RFC 6902) for each object that changes; "
                            + "decisions, what is injected into which container, and why not.")
    private InjectionFormat format = InjectionFormat.YAML;

    @Mixin
    private InjectionSources sources = new InjectionSources();

    private final Terminal terminal;

    InjectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        InjectionInput input = sources.read(names, terminal);
        FilesInjection injection = input.inject();
        Findings findings = format == InjectionFormat.DECISIONS ? injection.mistakes() : injection.findings();
        terminal.err().print(FindingsText.pretty(findings, input.texts()));
        terminal.out().print(format.print(injection));
        if (!input.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return findings.hasErrors() || injection.refuses() ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
