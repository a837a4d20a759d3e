package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import java.net.URI;
import java.util.List;

/** How API servers reach the webhook server. */
public sealed interface WebhookTarget permits UrlTarget, ServiceTarget {

    /** The names that the server's certificate must carry. */
    List<String> hosts();

    /** Where one webhook is, for its registration; {@code caBundle} is PEM text. */
    WebhookClientConfig client(String path, String caBundle);

    /** This target for a server that listens on {@code port}; only a URL with port 0 needs to be told. */
    WebhookTarget servedOn(int port);

    /**
     * Whether the configurations come with the Service, from whoever installs both. If not, the operator makes them and
     * takes them away.
     */
    boolean installed();

    /**
     * A server outside the cluster, or anywhere else that a URL can name.
     *
     * @param base {@code https://HOST:PORT}; port 0 stands for the port that the server gets
     * @throws IllegalArgumentException if {@code base} is more or less than that
     */
    static WebhookTarget url(URI base) {
        return new UrlTarget(base);
    }

    /** A server behind a Service of the cluster. */
    static WebhookTarget service(String namespace, String name, int port) {
        return new ServiceTarget(namespace, name, port);
    }
}
