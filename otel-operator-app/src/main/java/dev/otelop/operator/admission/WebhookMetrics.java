package dev.otelop.operator.admission;

import java.time.Duration;

/** Told of every request to one of our webhooks. */
@FunctionalInterface
public interface WebhookMetrics {

    /** A request came in; {@link #served} tells of its end. */
    default void entered(String webhook) {}

    /**
     * @param webhook the path of the webhook, one of a fixed set
     * @param code the HTTP status of the answer; a refusal of the object is a 200
     */
    void served(String webhook, int code, Duration took);
}
