package dev.otelop.operator.cli;

import dev.otelop.config.ValidationTarget;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code otelop version}. */
@Command(name = "version", description = "Print the versions that matter in a bug report.")
final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ValidationTarget covered = ValidationTarget.latest();
        terminal.out().println("otelop " + ProductVersion.current());
        terminal.out()
                .println("collector "
                        + covered.knownVersion().map(Object::toString).orElse("unknown") + " ("
                        + covered.distribution().label() + ")");
        terminal.out().println("java " + System.getProperty("java.version"));
        return ExitCode.OK;
    }
}
