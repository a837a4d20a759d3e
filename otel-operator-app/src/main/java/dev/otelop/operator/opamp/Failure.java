package dev.otelop.operator.opamp;

import org.jspecify.annotations.Nullable;

/** Failures as one sentence for a log or a report. */
final class Failure {

    private Failure() {}

    /** The innermost message: those around it tell only who passed it on. */
    static String sentence(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause == null) {
            return "no reason was given";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
