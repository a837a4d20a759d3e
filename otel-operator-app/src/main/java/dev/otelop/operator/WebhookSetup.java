package dev.otelop.operator;

import dev.otelop.operator.admission.PodWebhook;
import dev.otelop.operator.admission.WebhookMetrics;
import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.admission.Webhooks;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.platform.OperatorMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;

/** What the webhooks need of the operator that serves them. */
record WebhookSetup(KubernetesClient client, Gatherer gatherer, OperatorMetrics metrics) {

    /**
     * Serves the webhooks.
     *
     * @throws StartupException if the API server refuses what they cannot do without
     */
    Webhooks serve(WebhookOptions options, InjectionSetup injection, Resources open) {
        try {
            PodWebhook pods = injection.webhook(open.add(injection.facts()), metrics);
            return open.add(Webhooks.start(options, client, gatherer::facts, new Meter(metrics), pods));
        } catch (KubernetesClientException e) {
            throw StartupException.unusable(client, e);
        }
    }

    /** Metrics of the webhooks as those of the operator. */
    private record Meter(OperatorMetrics metrics) implements WebhookMetrics {

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
}
