package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import java.net.URI;
import java.util.List;

/** How API servers reach the webhook server. */
sealed interface WebhookTarget permits UrlTarget, ServiceTarget {

    /** The names that the server's certificate must carry. */
    List<String> hosts();

    /** Where one webhook is, for its registration; {@code caBundle} is PEM text. */
    WebhookClientConfig client(String path, String caBundle);

    /**
     * A server outside the cluster, or anywhere else that a URL can name.
     *
     * @throws IllegalArgumentException if {@code base} is more or less than {@code https://HOST:PORT}
     */
    static WebhookTarget url(URI base) {
        return new UrlTarget(base);
    }

    /** A server behind a Service of the cluster. */
    static WebhookTarget service(String namespace, String name, int port) {
        return new ServiceTarget(namespace, name, port);
    }
}
