package dev.otelop.operator;

import dev.otelop.operator.admission.CountedWebhooks;
import dev.otelop.operator.admission.PodWebhook;
import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.admission.Webhooks;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.platform.OperatorMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;

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
            return open.add(Webhooks.start(options, client, gatherer::facts, new CountedWebhooks(metrics), pods));
        } catch (KubernetesClientException e) {
            throw StartupException.unusable(client, e);
        }
    }
}
