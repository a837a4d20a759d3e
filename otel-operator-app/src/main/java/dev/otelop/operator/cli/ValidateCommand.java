package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import dev.otelop.findings.RuleId;
import dev.otelop.operator.cli.ReportFormat.Report;
import dev.otelop.resources.RenderContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code otelop validate}. */
@Command(
        name = "validate",
        description = {
            "Check collector configurations, and Kubernetes manifests that hold custom resources of this operator or "
                    + "ConfigMaps with a configuration.",
            "What is wrong goes to standard output, with its line and what to do about it."
        })
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private FileArguments files = new FileArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json|sarif|github|junit",
            defaultValue = "text",
            description = "How to print what was found.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = {"-w", "--watch"},
            description = "Check again whenever a file changes, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = {"-m", "--merge"},
            description =
                    "Check all files together, as the one configuration that a collector makes of several --config "
                            + "flags: later ones win.")
    private boolean merge;

    @Mixin
    private SurroundingOptions surroundings = new SurroundingOptions();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (watch && files.haveStandardInput()) {
            throw new ParameterException(spec.commandLine(), "standard input cannot be watched");
        }
        return watch ? new Watch(files, terminal).forever(this::check) : check(files.read(terminal));
    }

    private int check(SourceFiles sources) {
        long start = System.nanoTime();
        Tally all = tally(sources);
        Findings findings = rules.apply(all.findings());
        Tally tally = all.withFindings(findings);
        format.print(new Report(findings, sources.texts(), tally.checked()), terminal);
        sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
        for (RuleId rule : rules.unneeded(all.findings())) {
            terminal.note("--disable %s: nothing breaks this rule", rule);
        }
        terminal.note("%s in %d ms", tally.sentence(), (System.nanoTime() - start) / 1_000_000);
        if (!sources.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return findings.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private Tally tally(SourceFiles sources) {
        surroundings.read(terminal);
        if (merge) {
            return new MergedCheck(target.target(), surroundings, terminal).check(sources.files());
        }
        FileCheck check = new FileCheck(target.target(), new ObjectChecks(RenderContext.defaults(), target.target()));
        return Tally.of(sources.files(), check.in(surroundings, terminal), new Progress(terminal));
    }
}
