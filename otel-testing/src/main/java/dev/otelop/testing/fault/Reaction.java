package dev.otelop.testing.fault;

import java.time.Duration;

/** What becomes of a request. */
public sealed interface Reaction {

    /** The API server answers. */
    static Reaction forward() {
        return new Forward(Duration.ZERO);
    }

    /** The API server answers, later. */
    static Reaction delay(Duration delay) {
        return new Forward(delay);
    }

    /** The API server does what it is asked to, and the client never learns of it: the connection is closed. */
    static Reaction loseAnswer() {
        return loseAnswer(() -> {});
    }

    /** The same, and {@code act} runs before the client can notice anything. */
    static Reaction loseAnswer(Runnable act) {
        return new LoseAnswer(act);
    }

    /** The API server never hears of it, and the client never gets an answer. */
    static Reaction hang() {
        return new Hang();
    }

    /** The API server never hears of it, and the connection is closed. */
    static Reaction drop() {
        return new Drop();
    }

    /**
     * The API server never hears of it, and the client gets a {@code Status}.
     *
     * @param reason as Kubernetes spells it, such as {@code Conflict}
     * @param headers whole lines
     */
    static Reaction refuse(int code, String reason, String... headers) {
        String body = """
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",\
                "message":"injected: %s","reason":"%s","code":%d}""".formatted(reason, reason, code);
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return new Refuse(
                "HTTP/1.1 %d %s\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(code, reason, lines, body.length(), body));
    }

    /** See {@link #forward} and its relatives. */
    record Forward(Duration delay) implements Reaction {}

    /** See {@link #loseAnswer}. */
    record LoseAnswer(Runnable act) implements Reaction {}

    /** See {@link #hang}. */
    record Hang() implements Reaction {}

    /** See {@link #drop}. */
    record Drop() implements Reaction {}

    /** See {@link #refuse}. */
    record Refuse(String answer) implements Reaction {}
}
