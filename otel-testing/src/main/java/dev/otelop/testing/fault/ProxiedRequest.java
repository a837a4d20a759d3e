package dev.otelop.testing.fault;

import java.util.Set;

/**
 * What a client asks of the API server.
 *
 * @param method such as {@code PATCH}
 * @param target path and query
 */
public record ProxiedRequest(String method, String target) {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Whether it may change something; of leases, which are written all the time, use {@link #about}. */
    public boolean write() {
        return WRITES.contains(method);
    }

    public boolean watch() {
        return target.contains("watch=true");
    }

    /** Whether it is about resources of this kind, in the plural. */
    public boolean about(String resource) {
        return target.matches(".*/" + resource + "([/?].*)?");
    }
}
