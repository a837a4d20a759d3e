package dev.otelop.operator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself, which only knows its subcommands. */
@Command(
        name = "otelop",
        versionProvider = ProductVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "An OpenTelemetry operator for Kubernetes, and what it knows about collector configurations.",
        footer = {
            "",
            "Exit codes: 0 all is well, 1 problems were found, 2 wrong usage or a file or cluster that cannot be reached."
        })
final class Otelop implements Callable<Integer> {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of failures.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Print this.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.FAILURE;
    }
}
