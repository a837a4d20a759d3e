package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ProviderValues;
import dev.otelop.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What is known of the place where the collector will run. */
final class SurroundingOptions {

    private static final Pattern FILE = Pattern.compile("\\$\\{file:([^${}]+)}");

    /** {@code NAME=value} as Docker and systemd write it; a value may stand in quotes. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(?:\"([^\"]*)\"|'([^']*)'|(.*?))\\s*");

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = {
                "The environment of the collector, lines of NAME=value. References to variables and files in "
                        + "configuration files are replaced before they are checked. May be repeated.",
                "Without it, what they stand for is taken for unknown and never wrong."
            })
    private List<String> files = List.of();

    private final SortedMap<String, String> environment = new TreeMap<>();

    /** Reads the files that were named. */
    void read(Terminal terminal) {
        environment.clear();
        for (String file : files) {
            try {
                Files.readString(terminal.directory().resolve(file)).lines().forEach(this::take);
            } catch (IOException | InvalidPathException e) {
                throw new CommandFailure("cannot read the environment from " + file, e);
            }
        }
    }

    private void take(String line) {
        Matcher variable = VARIABLE.matcher(line);
        if (!line.isBlank() && !line.strip().startsWith("#") && variable.matches()) {
            String quoted = variable.group(2) == null ? variable.group(3) : variable.group(2);
            environment.put(variable.group(1), quoted == null ? variable.group(4) : quoted);
        }
    }

    /** The document as a collector in these surroundings would read it. */
    ConfigDocument expand(ConfigDocument document, String text, Terminal terminal) {
        if (files.isEmpty()) {
            return document;
        }
        SortedMap<String, String> texts = new TreeMap<>();
        FILE.matcher(text).results().forEach(match -> {
            try {
                Path file = terminal.directory().resolve(match.group(1));
                if (Files.isRegularFile(file)) {
                    texts.put(match.group(1), Files.readString(file));
                }
            } catch (IOException | InvalidPathException e) {
                // A file that is not readable here may be there where the collector runs.
                texts.remove(match.group(1));
            }
        });
        return new ProviderValues(environment, texts).expand(document);
    }

    /** The findings without values of variables. */
    Findings hide(Findings findings) {
        return new ProviderValues(environment, new TreeMap<>()).hide(findings);
    }
}
