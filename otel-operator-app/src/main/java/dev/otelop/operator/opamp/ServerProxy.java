package dev.otelop.operator.opamp;

import java.net.URI;
import java.util.List;

/**
 * What stands between the bridge and the server.
 *
 * @param url {@code http}, {@code https}, {@code socks5} or {@code socks5h}; may carry user and password
 * @param headers sent to an HTTP proxy, in the order of the file; none for the others
 */
public record ServerProxy(URI url, List<HeaderSource> headers) {

    public ServerProxy {
        headers = List.copyOf(headers);
    }

    boolean isSocks() {
        return url.getScheme().startsWith("socks");
    }

    /** Never prints a password. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost() + ":" + url.getPort();
    }
}
