package dev.otelop.findings;

/** How much a finding matters, from the gravest down. */
public enum Severity {
    /** It will not work: nothing may act on it. */
    ERROR,
    /** It works, but not as its author probably thinks. */
    WARNING,
    /** It works; there is a better way. */
    HINT;

    /** The lower-case word that outputs print. */
    public String label() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
