package dev.otelop.cluster;

import java.io.Serial;

/** The cluster could not be started or has stopped working; the message is for the person who wanted it. */
public final class LocalClusterException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LocalClusterException(String message) {
        super(message);
    }

    LocalClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
