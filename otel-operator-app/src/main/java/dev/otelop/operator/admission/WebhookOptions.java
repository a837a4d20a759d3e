package dev.otelop.operator.admission;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Where the webhooks are served, and how the API server gets there.
 *
 * @param listen the address the server binds; port 0 takes any free one
 * @param url the base of the webhooks' URLs as the API server sees them, {@code https://HOST:PORT}; port 0 stands for the
 *     port that the server got
 */
public record WebhookOptions(InetSocketAddress listen, URI url) {

    public WebhookOptions {
        // Refuses a wrong URL before anything has been started.
        new UrlTarget(url);
    }

    /** The names that the server's certificate must carry. */
    List<String> hosts() {
        return new UrlTarget(url).hosts();
    }

    WebhookTarget target(int servedPort) {
        if (url.getPort() != 0) {
            return WebhookTarget.url(url);
        }
        return WebhookTarget.url(URI.create("https://" + url.getHost() + ":" + servedPort));
    }
}
