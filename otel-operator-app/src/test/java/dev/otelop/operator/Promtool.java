package dev.otelop.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real {@code promtool}, built by {@code tools/promtool/build}. */
final class Promtool {

    static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    private static final String PROGRAM =
            lastLine(run("", ROOT.resolve("tools/promtool/build").toString()));

    private Promtool() {}

    /** What it prints, with its exit code in front. */
    static String call(String... arguments) {
        return callWith("", arguments);
    }

    static String callWith(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(arguments));
        return run(input, command.toArray(String[]::new));
    }

    private static String run(String input, String... command) {
        try {
            Path in = Files.writeString(Files.createTempFile("promtool", ".in"), input);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            Files.delete(in);
            return exit + "\n" + output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String lastLine(String text) {
        if (!text.startsWith("0\n")) {
            throw new IllegalStateException("promtool cannot be built: " + text);
        }
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
