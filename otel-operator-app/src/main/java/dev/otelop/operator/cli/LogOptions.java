package dev.otelop.operator.cli;

import picocli.CommandLine.Option;

/** Options about the operator's log, which goes to standard error. */
final class LogOptions {

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How log lines are written, for people or for programs (default: ${DEFAULT-VALUE}).")
    private LogFormat format = LogFormat.TEXT;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "What is logged: error, warn, info, debug or trace (default: ${DEFAULT-VALUE}).")
    private LogLevel level = LogLevel.INFO;

    /** To be called before the first line is logged; later it has no effect. */
    void apply() {
        Logging.configure(format, level);
    }
}
