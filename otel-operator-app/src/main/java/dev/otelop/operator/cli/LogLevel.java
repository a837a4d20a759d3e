package dev.otelop.operator.cli;

/** From which importance on something is worth a line, from the rarest to the most frequent. */
enum LogLevel {
    ERROR("ERROR"),
    WARN("WARN"),
    INFO("WARN"),
    DEBUG("INFO"),
    TRACE("DEBUG");

    private final String libraries;

    LogLevel(String libraries) {
        this.libraries = libraries;
    }

    /** The level of what the libraries say, of which little matters to those who run an operator. */
    String libraries() {
        return libraries;
    }
}
