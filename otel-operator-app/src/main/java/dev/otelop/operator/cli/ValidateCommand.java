package dev.otelop.operator.cli;

import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Sources;
import dev.otelop.resources.RenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otelop validate}. */
@Command(
        name = "validate",
        description = {
            "Check collector configurations, and Kubernetes manifests that hold custom resources of this operator or "
                    + "ConfigMaps with a configuration.",
            "What is wrong goes to standard output, with its line and what to do about it."
        })
final class ValidateCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders (all *.yaml and *.yml below), or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print what was found.")
    private Format format = Format.TEXT;

    @Mixin
    private TargetOptions target = new TargetOptions();

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        SourceFiles sources = SourceFiles.read(names, terminal);
        Tally tally = check(sources.files(), target.target());
        print(tally.findings(), sources.texts());
        sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
        terminal.note("%s in %d ms", tally.sentence(), (System.nanoTime() - start) / 1_000_000);
        if (!sources.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return tally.findings().hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static Tally check(List<SourceFile> files, ValidationTarget target) {
        FileCheck check = new FileCheck(target, new ObjectChecks(RenderContext.defaults(), target));
        List<Finding> findings = new ArrayList<>();
        int ignored = 0;
        for (SourceFile file : files) {
            Optional<Findings> found = check.check(file);
            found.ifPresent(some -> findings.addAll(some.all()));
            ignored += found.isPresent() ? 0 : 1;
        }
        return new Tally(Findings.of(findings), files.size() - ignored, ignored);
    }

    private void print(Findings findings, Sources texts) {
        if (format == Format.JSON) {
            terminal.out().println(FindingsText.json(findings).stripTrailing());
            return;
        }
        boolean colour = terminal.screen().colour();
        terminal.out().print(colour ? FindingsText.ansi(findings, texts) : FindingsText.pretty(findings, texts));
    }
}
