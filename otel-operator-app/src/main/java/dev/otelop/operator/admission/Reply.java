package dev.otelop.operator.admission;

import java.nio.charset.StandardCharsets;

/** An HTTP answer. The body is not copied: who makes a reply gives the array away. */
record Reply(int status, String contentType, byte[] body) {

    static Reply json(byte[] body) {
        return new Reply(200, "application/json", body);
    }

    /** A refusal in plain words; the API server shows them to the user. */
    static Reply text(int status, String message) {
        return new Reply(status, "text/plain; charset=utf-8", message.getBytes(StandardCharsets.UTF_8));
    }
}
