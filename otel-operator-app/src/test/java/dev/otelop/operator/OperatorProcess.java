package dev.otelop.operator;

import dev.otelop.operator.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code otelop run} as a process of its own, which can be killed. Closing kills it. */
final class OperatorProcess implements AutoCloseable {

    private static final String RUNNING = "The operator is running";

    private final Process process;
    private final Path log;

    private OperatorProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Returns at once.
     *
     * @param folder for kubeconfig and log
     * @param name the name of the pod, with which the identity in the lease begins
     */
    static OperatorProcess start(Path folder, String name, String kubeconfig, String... flags) {
        return start(Map.of("POD_NAME", name), folder, kubeconfig, flags);
    }

    /** The same with the environment of a pod: {@code POD_NAME} at least. */
    static OperatorProcess start(Map<String, String> environment, Path folder, String kubeconfig, String... flags) {
        String name = environment.get("POD_NAME");
        try {
            Path file = Files.writeString(folder.resolve(name + ".kubeconfig"), kubeconfig);
            Path log = folder.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command(file, flags))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new OperatorProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether it serves and, unless another one leads, reconciles. */
    boolean running() {
        return log().contains(RUNNING);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** SIGTERM; returns the exit code. */
    int terminate() {
        process.destroy();
        return exit();
    }

    /** Waits for the end and returns the exit code. */
    int exit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the operator goes on running:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static List<String> command(Path kubeconfig, String... flags) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-cp",
                shippedClassPath(),
                Main.class.getName(),
                "run",
                "--kubeconfig=" + kubeconfig,
                "--metrics-bind-address=0"));
        command.addAll(List.of(flags));
        return command;
    }

    /** Without tests, which bring a quieter log. */
    private static String shippedClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
