package dev.otelop.operator.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked to; the message is for the person at the terminal and names the way out. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    CommandFailure(String message) {
        this(message, null);
    }
}
