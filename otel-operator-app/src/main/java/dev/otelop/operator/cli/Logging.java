package dev.otelop.operator.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Decides where log lines go, before the first is written. Only the operator logs; everything else prints. */
final class Logging {

    /** Where {@code otelop dev} keeps the operator's log: on the screen it would run through the table. */
    static final Path DEV_FILE = Path.of(System.getProperty("java.io.tmpdir"), "otelop-dev.log");

    private static final List<String> OPERATING = List.of("run", "bridge", "dev");

    private Logging() {}

    static void prepare(String... arguments) {
        String command = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        if (!OPERATING.contains(command)) {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        } else if (command.equals("dev")) {
            System.setProperty("logback.configurationFile", "logback-dev.xml");
            System.setProperty("otelop.log", DEV_FILE.toString());
        }
    }
}
