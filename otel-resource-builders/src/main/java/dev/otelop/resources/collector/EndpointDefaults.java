package dev.otelop.resources.collector;

import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints for servers that have none and would listen on localhost, where neither Service nor kubelet reaches them.
 *
 * <p>A sidecar's receivers stay on localhost: the application in the same pod is whom they serve. Its health check does
 * not, for the kubelet probes the pod's address.
 */
record EndpointDefaults(ValidationTarget target, boolean sidecar) {

    /** Since this version servers listen on localhost unless told otherwise. */
    private static final Version DEFAULT_IS_LOCAL = new Version(0, 104, 0);

    boolean apply(Server server) {
        return !target.isBefore(DEFAULT_IS_LOCAL)
                && server.address() == null
                && server.kind().defaultPort() != null
                && server.protocol().isPresent()
                && wanted(server.kind().reach());
    }

    ConfigEdit edit(Server server) {
        String address = address(server);
        return server.settings() == null
                ? ConfigEdit.set(
                        server.path(), Collections.singletonMap(server.kind().addressKey(), address))
                : ConfigEdit.set(server.addressPath(), address);
    }

    Finding finding(Server server) {
        return Finding.of(
                "collector.default-endpoint",
                Severity.HINT,
                server.path(),
                "`%s` has no `%s` and gets `%s`, since its default is localhost"
                        .formatted(server.component().id(), server.kind().addressKey(), address(server)),
                "write the endpoint down");
    }

    private boolean wanted(ServerKind.Reach reach) {
        return switch (reach) {
            case SERVICE -> !sidecar;
            case POD -> true;
            case LOCAL -> false;
        };
    }

    private static String address(Server server) {
        @Nullable Integer port = server.kind().defaultPort();
        return "0.0.0.0:" + port;
    }
}
