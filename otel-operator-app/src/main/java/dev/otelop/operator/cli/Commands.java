package dev.otelop.operator.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    static CommandLine of(Terminal terminal) {
        Otelop otelop = new Otelop();
        Failures failures = new Failures(terminal, otelop);
        return new CommandLine(otelop)
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new RenderCommand(terminal))
                .addSubcommand(new CrdsCommand(terminal))
                .addSubcommand(new VersionCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.screen().colour() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
