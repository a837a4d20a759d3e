package dev.otelop.operator.cli;

import dev.otelop.cluster.LocalClusterException;
import dev.otelop.operator.StartupException;
import dev.otelop.operator.platform.Unreachable;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a failure is told: one sentence, and the stack trace for those who ask for it. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Failures whose messages are written for the person at the terminal. */
    private static final List<Class<? extends Exception>> TOLD = List.of(
            CommandFailure.class, LocalClusterException.class, StartupException.class, UncheckedIOException.class);

    private final Terminal terminal;
    private final Otelop otelop;

    Failures(Terminal terminal, Otelop otelop) {
        this.terminal = terminal;
        this.otelop = otelop;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (TOLD.stream().anyMatch(kind -> kind.isInstance(failure))) {
            terminal.note("%s", message(failure));
        } else if (failure instanceof KubernetesClientException refusal) {
            terminal.note("the cluster cannot be used: %s", Unreachable.cause(refusal));
        } else {
            terminal.note("this should not have happened: %s (--debug shows where)", failure);
        }
        if (otelop.debug) {
            failure.printStackTrace(terminal.err());
        }
        return ExitCode.FAILURE;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.note("%s", sentence(failure, command));
        UnmatchedArgumentException.printSuggestions(failure, terminal.err());
        terminal.note(
                "`%s --help` lists what there is", command.getCommandSpec().qualifiedName());
        return ExitCode.FAILURE;
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static String sentence(ParameterException failure, CommandLine command) {
        boolean isCommand = command.getParent() == null
                && failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption();
        return isCommand
                ? "there is no command `%s`"
                        .formatted(((UnmatchedArgumentException) failure)
                                .getUnmatched()
                                .get(0))
                : message(failure);
    }
}
