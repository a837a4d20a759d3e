package dev.otelop.operator.opamp;

import io.opentelemetry.opamp.client.request.service.RequestService;
import java.time.Duration;

/**
 * A way to the server: requests again and again, or one connection that stays.
 *
 * @param service sends messages, and tries again for as long as it takes
 * @param greets whether a new connection has to be greeted with everything the server should know
 * @param goodbye ends the connection after one last message
 */
record Line(RequestService service, boolean greets, Goodbye goodbye) {

    /** Ends a connection. */
    interface Goodbye {

        /** Sends the last message and returns when it was sent, or after {@code patience}. */
        void say(Duration patience) throws InterruptedException;
    }
}
