package dev.otelop.docs;

import dev.otelop.operator.cli.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs the commands of a console block that need nothing but files. Other commands, and those with a pipe, are shown and
 * not run.
 */
final class Session {

    private static final String PROMPT = "$ ";

    private static final Pattern RUNNABLE =
            Pattern.compile("otelop (?:crds|explain -f|graph|inject|migrate|rbac|render|validate|version)\\b[^|>]*");

    private final Path directory;
    private int lastExitCode;

    Session(Path directory) {
        this.directory = directory;
    }

    /** The block as it should read: each command with what it really prints. */
    String replay(String block) {
        StringBuilder text = new StringBuilder();
        for (Exchange exchange : exchanges(block)) {
            text.append(PROMPT).append(exchange.command()).append('\n').append(output(exchange));
        }
        return text.toString();
    }

    private String output(Exchange exchange) {
        if (exchange.command().equals("echo $?")) {
            return lastExitCode + "\n";
        }
        return RUNNABLE.matcher(exchange.command()).matches() ? run(exchange.command()) : exchange.output();
    }

    private String run(String command) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        String[] words = command.split(" +");
        String[] arguments = List.of(words).subList(1, words.length).toArray(String[]::new);
        lastExitCode = Main.run(InputStream.nullInputStream(), writer, writer, directory, arguments);
        return printed.toString();
    }

    private static List<Exchange> exchanges(String block) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : block.split("(?m)^(?=\\$ )")) {
            if (part.startsWith(PROMPT)) {
                int end = part.indexOf('\n');
                exchanges.add(new Exchange(part.substring(PROMPT.length(), end), part.substring(end + 1)));
            }
        }
        return exchanges;
    }

    private record Exchange(String command, String output) {}
}
