package dev.otelop.operator;

/** The operator cannot start, for a reason that its user can mend; the message is written for them. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
