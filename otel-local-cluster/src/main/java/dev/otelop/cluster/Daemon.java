package dev.otelop.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One running program of the cluster and its log file. */
final class Daemon {

    private static final int LINES_SHOWN = 15;

    private final String name;
    private final Process process;
    private final Path log;

    private Daemon(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Daemon start(Path folder, ProgramCall call, Path workDirectory) {
        Path log = workDirectory.resolve(call.name() + ".log");
        List<String> command =
                new ArrayList<>(List.of(folder.resolve(call.name()).toString()));
        command.addAll(call.arguments());
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command.toArray(String[]::new)))
                .directory(workDirectory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // A user's own settings, such as ~/.kwok, are for the user's own clusters.
        builder.environment().put("HOME", workDirectory.toString());
        try {
            return new Daemon(call.name(), builder.start(), log);
        } catch (IOException e) {
            throw new LocalClusterException(call.name() + " cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * A terminal sends Ctrl-C to all processes of its session: the programs have one of their own, so that the operator
     * still has an API server while it shuts down. Without {@code setsid} they go down together.
     */
    static List<String> inOwnSession(String... command) {
        Stream<String> prefix = Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .limit(1);
        return Stream.concat(prefix, Stream.of(command)).toList();
    }

    long pid() {
        return process.pid();
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new LocalClusterException(
                    "%s ended with exit code %d:%n%s".formatted(name, process.exitValue(), lastWords()));
        }
    }

    /** The end of the log. */
    String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> end = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return String.join("\n", end.stream().map(line -> "  " + line).toList());
        } catch (IOException e) {
            return "  (its log cannot be read: " + e.getMessage() + ")";
        }
    }

    String name() {
        return name;
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Cannot be interrupted: cleaning up is most needed when somebody wants to leave. */
    void awaitEnd() {
        process.onExit().join();
    }
}
