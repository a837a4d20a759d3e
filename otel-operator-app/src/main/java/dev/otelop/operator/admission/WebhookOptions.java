package dev.otelop.operator.admission;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Where the webhooks are served, how the API server gets there and what it is shown.
 *
 * @param listen the address the server binds; port 0 takes any free one
 * @param target the server as the API server sees it
 * @param certificates what the server proves
 * @param configuration what the names of both configurations begin with
 */
public record WebhookOptions(
        InetSocketAddress listen,
        WebhookTarget target,
        CertificateSource certificates,
        ConfigurationNames configuration) {

    /** Webhooks of a process of its own: under a URL, with certificates that live and die with it. */
    public static WebhookOptions onLoopback(URI url) {
        return new WebhookOptions(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                WebhookTarget.url(url),
                CertificateSource.inMemory(),
                ConfigurationNames.shipped());
    }

    /** The same for an operator whose own namespace, where it matters, is {@code namespace}. */
    public WebhookOptions withCertificatesIn(Supplier<String> namespace) {
        return new WebhookOptions(listen, target, certificates.in(namespace), configuration);
    }
}
