package dev.otelop.operator.admission;

import java.time.Duration;
import java.time.Instant;

/** Told of every request that one of our webhooks answered, and of what makes API servers send them. */
@FunctionalInterface
public interface WebhookMetrics {

    /**
     * @param webhook the path of the webhook, one of a fixed set
     * @param code the HTTP status of the answer; a refusal of the object is a 200
     */
    void served(String webhook, int code, Duration took);

    /** Another certificate is served, until {@code end}. */
    default void certificateUntil(Instant end) {}

    /**
     * Whether the API server knows one of the two configurations.
     *
     * @param kind the kind of the configuration
     */
    default void registered(String kind, boolean found) {}
}
