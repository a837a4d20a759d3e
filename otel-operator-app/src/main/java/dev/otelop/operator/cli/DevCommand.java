package dev.otelop.operator.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otelop dev}. */
@Command(
        name = "dev",
        description = {
            "Start a cluster on this machine and the operator on it, apply what is given, and show what becomes of it.",
            "The control plane is a real one; nodes and pods are simulated. Ctrl-C ends all of it."
        })
final class DevCommand implements Callable<Integer> {

    private static final Duration GLANCE = Duration.ofMillis(500);

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "What to apply: manifests, folders (all *.yaml and *.yml below), or - for standard input.")
    private List<String> names = List.of();

    @Option(names = "--once", description = "End as soon as everything is ready; exit code 1 if it does not become so.")
    private boolean once;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "180",
            converter = OptionValues.Count.class,
            description = "How long --once waits (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "2",
            converter = OptionValues.Count.class,
            description = "How many nodes the cluster has (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Mixin
    private CollectorOptions collectors = new CollectorOptions();

    private final Terminal terminal;

    DevCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SourceFiles sources = SourceFiles.read(names, terminal);
        if (!sources.unreadable().isEmpty()) {
            sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
            return ExitCode.FAILURE;
        }
        try (StopSignal stop = StopSignal.listen();
                DevCluster cluster = DevCluster.start(nodes, collectors, terminal)) {
            return run(cluster, sources, stop);
        }
    }

    private int run(DevCluster cluster, SourceFiles sources, StopSignal stop) {
        List<FileObject> objects = sources.objects();
        boolean accepted = objects.isEmpty() || apply(cluster, objects);
        cluster.explain(terminal);
        return once ? awaitReady(cluster, accepted, stop) : watch(cluster, stop);
    }

    private boolean apply(DevCluster cluster, List<FileObject> objects) {
        terminal.out().println("Applying " + objects.size() + " objects:");
        return cluster.kubectl().apply(objects, terminal);
    }

    private int watch(DevCluster cluster, StopSignal stop) {
        BoardPrinter printer = BoardPrinter.on(terminal);
        do {
            printer.show(cluster.board());
        } while (!stop.await(GLANCE));
        terminal.note("stopping");
        return ExitCode.OK;
    }

    private int awaitReady(DevCluster cluster, boolean accepted, StopSignal stop) {
        BoardPrinter printer = BoardPrinter.on(terminal);
        long end = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        Board board;
        do {
            board = cluster.board();
            printer.show(board);
            if (board.settled()) {
                return verdict(accepted);
            }
        } while (!stop.await(GLANCE) && System.nanoTime() < end);
        terminal.note("not everything is ready after %d s:", timeout);
        board.unsettled().forEach(row -> terminal.note("%s", row.sentence()));
        return ExitCode.PROBLEMS;
    }

    private int verdict(boolean accepted) {
        terminal.note(accepted ? "everything is ready" : "the cluster refused some of the objects, see above");
        return accepted ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
