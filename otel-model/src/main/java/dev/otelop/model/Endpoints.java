package dev.otelop.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses as users write them: URLs that may hold references to environment variables such as {@code $(NODE_IP)}. */
final class Endpoints {

    private Endpoints() {}

    /** What is wrong with {@code endpoint}, or empty when it is a URL with a host and one of {@code schemes}. */
    static Optional<String> problem(String endpoint, Set<String> schemes) {
        String plain = endpoint.strip().replaceAll("\\$\\([^$()]*\\)", "1");
        if (!plain.contains("://")) {
            return Optional.of("`%s` is no URL".formatted(endpoint));
        }
        try {
            URI uri = new URI(plain);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!schemes.contains(scheme)) {
                return Optional.of("`%s` is no scheme for this address".formatted(scheme));
            }
            return uri.getRawAuthority() == null || uri.getRawAuthority().startsWith(":")
                    ? Optional.of("`%s` names no host".formatted(endpoint))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("`%s` is no URL".formatted(endpoint));
        }
    }
}
