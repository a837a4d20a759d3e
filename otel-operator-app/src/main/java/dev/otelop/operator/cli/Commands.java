package dev.otelop.operator.cli;

import dev.otelop.operator.platform.BindAddress;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** All commands, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    static CommandLine of(Terminal terminal) {
        Otelop otelop = new Otelop();
        Failures failures = new Failures(terminal, otelop);
        return new CommandLine(otelop)
                .addSubcommand(new RunCommand())
                .addSubcommand(new BridgeCommand(terminal))
                .addSubcommand(new DevCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new RulesCommand(terminal))
                .addSubcommand(new GraphCommand(terminal))
                .addSubcommand(new MigrateCommand(terminal))
                .addSubcommand(new RenderCommand(terminal))
                .addSubcommand(new InjectCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CrdsCommand(terminal))
                .addSubcommand(new RbacCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new VersionCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.screen().colour() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setUsageHelpWidth(100)
                .registerConverter(BindAddress.class, Commands::address)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static BindAddress address(String text) {
        try {
            return new BindAddress(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
