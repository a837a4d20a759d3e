package dev.otelop.operator.opamp;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the OpAMP server.
 *
 * @param endpoint {@code ws}, {@code wss}: one connection that stays; {@code http}, {@code https}: requests again and
 *     again
 * @param headers sent with every request, in the order of the file
 * @param proxy null to connect directly
 */
public record ServerAddress(
        URI endpoint,
        ServerTls tls,
        List<HeaderSource> headers,
        @Nullable ServerProxy proxy) {

    public ServerAddress {
        headers = List.copyOf(headers);
    }

    /** True for one connection that stays. */
    boolean isWebSocket() {
        return endpoint.getScheme().startsWith("ws");
    }

    boolean isEncrypted() {
        return endpoint.getScheme().endsWith("s");
    }
}
