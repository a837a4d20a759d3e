package dev.otelop.testing.collector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The collector that {@code tools/collector/build} makes below the system property {@code otelop.root}. When it cannot
 * be built the test fails: it is never skipped.
 */
public final class RealCollector {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program;

    private RealCollector(Path program) {
        this.program = program;
    }

    /** The collector, built if need be, which takes minutes the first time. */
    public static RealCollector built() {
        return new RealCollector(Built.FOLDER.resolve("otelcol"));
    }

    /** The program {@code otelcol}. */
    public Path program() {
        return program;
    }

    /**
     * What {@code otelcol validate} says of every {@code .yaml} file of a folder, by file name; empty where it accepts
     * the file.
     */
    public SortedMap<String, String> validateAll(Path folder) {
        SortedMap<String, String> verdicts = new TreeMap<>();
        for (String line : run(program.toString(), "validate-all", folder.toString())) {
            JsonNode verdict = parse(line);
            verdicts.put(verdict.path("file").asText(), verdict.path("error").asText());
        }
        return verdicts;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** The lines of its standard output; what it says on standard error goes to this process' own. */
    private static List<String> run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            // A collector that signs its requests looks for credentials, and asks the network when it finds none.
            builder.environment().put("AWS_ACCESS_KEY_ID", "none");
            builder.environment().put("AWS_SECRET_ACCESS_KEY", "none");
            Process process = builder.start();
            List<String> lines;
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                lines = out.lines().toList();
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Built by the JVM's own once-only rule for classes. */
    private static final class Built {

        static final Path FOLDER = folder();

        private static Path folder() {
            String root = System.getProperty("otelop.root");
            if (root == null) {
                throw new IllegalStateException("the system property otelop.root does not name the repository");
            }
            List<String> lines =
                    run(Path.of(root, "tools", "collector", "build").toString());
            return Path.of(lines.get(lines.size() - 1));
        }
    }
}
