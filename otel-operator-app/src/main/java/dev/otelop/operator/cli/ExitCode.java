package dev.otelop.operator.cli;

/** What the shell learns. */
final class ExitCode {

    static final int OK = 0;
    /** The command worked, and what it looked at is not in order. */
    static final int PROBLEMS = 1;
    /** The command was called wrongly, or could not read or reach what it needs. */
    static final int FAILURE = 2;

    private ExitCode() {}
}
