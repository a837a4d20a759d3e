package dev.otelop.operator.admission;

import dev.otelop.operator.platform.OperatorMetrics;
import java.time.Duration;
import java.time.Instant;

/** Passes on to the metrics page what webhooks tell. */
public record CountedWebhooks(OperatorMetrics metrics) implements WebhookMetrics {

    @Override
    public void entered(String webhook) {
        metrics.webhookEntered(webhook);
    }

    @Override
    public void served(String webhook, int code, Duration took) {
        metrics.webhookServed(webhook, code, took);
    }

    @Override
    public void certificateUntil(Instant end) {
        metrics.certificateUntil(end);
    }

    @Override
    public void registered(String kind, boolean found) {
        metrics.webhookConfiguration(kind, found);
    }
}
