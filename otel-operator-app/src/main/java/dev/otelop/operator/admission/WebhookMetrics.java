package dev.otelop.operator.admission;

import java.time.Duration;

/** Told of every request that one of our webhooks answered. */
@FunctionalInterface
public interface WebhookMetrics {

    /**
     * @param webhook the path of the webhook, one of a fixed set
     * @param code the HTTP status of the answer; a refusal of the object is a 200
     */
    void served(String webhook, int code, Duration took);
}
