package dev.otelop.operator.platform;

import java.nio.charset.StandardCharsets;

/** What one path of a {@link PlainServer} shows, computed anew for every request. */
interface Page {

    Answer render();

    /** A status code and a body that is never empty. */
    record Answer(int status, String contentType, byte[] body) {

        static Answer text(int status, String text) {
            return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
