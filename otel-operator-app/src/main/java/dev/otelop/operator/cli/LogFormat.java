package dev.otelop.operator.cli;

/** How the operator's log is written. */
enum LogFormat {
    /** For people: a line an event, stack traces below theirs. */
    TEXT,

    /** For programs: a JSON object a line, stack traces included. */
    JSON
}
