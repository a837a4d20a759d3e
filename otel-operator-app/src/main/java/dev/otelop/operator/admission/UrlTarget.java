package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfigBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A base URL. Kubernetes takes https only, and no user, query or fragment. */
record UrlTarget(URI base) implements WebhookTarget {

    UrlTarget {
        boolean whole = "https".equals(base.getScheme()) && base.getHost() != null;
        boolean bare = Objects.requireNonNullElse(base.getRawPath(), "").matches("/?")
                && base.getRawUserInfo() == null
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        if (!whole || !bare) {
            throw new IllegalArgumentException(
                    "webhooks are registered by a URL of the form https://HOST:PORT, not `" + base + "`");
        }
    }

    @Override
    public List<String> hosts() {
        // An IPv6 address stands in brackets in a URL and without them in a certificate.
        return List.of(base.getHost().replaceAll("[\\[\\]]", ""));
    }

    @Override
    public WebhookClientConfig client(String path, String caBundle) {
        return new WebhookClientConfigBuilder()
                .withUrl(base.resolve(path).toString())
                .withCaBundle(Base64.getEncoder().encodeToString(caBundle.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    @Override
    public WebhookTarget servedOn(int port) {
        return base.getPort() == 0 ? new UrlTarget(URI.create("https://" + base.getHost() + ":" + port)) : this;
    }

    @Override
    public boolean installed() {
        return false;
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
