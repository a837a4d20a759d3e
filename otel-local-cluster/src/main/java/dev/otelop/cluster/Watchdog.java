package dev.otelop.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A shell that outlives this process for a moment: when its standard input ends, because the cluster was closed or
 * because this process died in whatever way, it kills the cluster's programs and removes the working directory.
 *
 * <p>A shutdown hook would not run after {@code kill -9}, and it would run at the same time as the hook of an operator
 * that still needs the API server to shut down cleanly.
 */
final class Watchdog implements AutoCloseable {

    /** Each line replaces the list of process ids. */
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            pids=
            while read -r line; do pids=$line; done
            [ -z "$pids" ] || kill -9 $pids 2>/dev/null
            rm -rf "$1" 2>/dev/null || { sleep 1; rm -rf "$1"; }
            """;

    private final Process shell;
    private final BufferedWriter input;

    private Watchdog(Process shell) {
        this.shell = shell;
        this.input = shell.outputWriter(StandardCharsets.UTF_8);
    }

    static Watchdog over(Path workDirectory) {
        try {
            return new Watchdog(new ProcessBuilder(
                            Daemon.inOwnSession("/bin/sh", "-c", SCRIPT, "otelop-watchdog", workDirectory.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new LocalClusterException("/bin/sh cannot be run", e);
        }
    }

    void guard(Collection<Daemon> daemons) {
        try {
            input.write(
                    daemons.stream().map(daemon -> Long.toString(daemon.pid())).collect(Collectors.joining(" ")));
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new LocalClusterException("the watchdog of the cluster has died", e);
        }
    }

    /** For programs that have been killed already; returns when the directory is gone. */
    @Override
    public void close() {
        try {
            if (shell.isAlive()) {
                // By now the ids may belong to others.
                guard(List.of());
            }
            input.close();
        } catch (IOException e) {
            throw new LocalClusterException("the watchdog of the cluster has died", e);
        }
        shell.onExit().join();
    }
}
