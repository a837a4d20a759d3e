package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the collector answers whether it is healthy, as its health check extension is configured. */
record HealthCheck(int port, String path, boolean https) {

    /** The first health check that the kubelet can reach. */
    static Optional<HealthCheck> of(List<Server> servers, Variables variables) {
        return servers.stream()
                .filter(HealthCheck::answersHttp)
                .flatMap(server -> reachable(server, variables).stream())
                .findFirst();
    }

    /** Why there is nothing to probe; null when there is. */
    static @Nullable Finding missing(List<Server> servers, Variables variables) {
        if (of(servers, variables).isPresent()) {
            return null;
        }
        Optional<Server> hidden =
                servers.stream().filter(HealthCheck::answersHttp).findFirst();
        return hidden.map(HealthCheck::unreachable).orElseGet(HealthCheck::absent);
    }

    private static Finding unreachable(Server server) {
        return Finding.of(
                "collector.unreachable-health-check",
                Severity.WARNING,
                server.addressPath(),
                "the kubelet cannot reach `%s`, so the pods get no probes"
                        .formatted(server.component().id()),
                "set `endpoint` to `0.0.0.0:%d`".formatted(server.kind().defaultPort()));
    }

    private static Finding absent() {
        return Finding.of(
                "collector.no-health-check",
                Severity.HINT,
                FieldPath.of("service", "extensions"),
                "without the `health_check` extension the pods get no probes and count as ready once they run",
                "define `health_check` under `extensions` and list it in `service.extensions`");
    }

    private static boolean answersHttp(Server server) {
        return server.kind().type().startsWith("healthcheck")
                && "http".equals(server.kind().appProtocol());
    }

    private static Optional<HealthCheck> reachable(Server server, Variables variables) {
        String address = server.address();
        ListenAddress listen = address == null
                ? new ListenAddress("", server.kind().defaultPort())
                : ListenAddress.parse(variables.resolve(address));
        Integer port = listen.port();
        if (port == null || listen.loopback()) {
            return Optional.empty();
        }
        boolean https = !Trees.absent(Trees.at(server.settings(), "tls"));
        return Optional.of(new HealthCheck(port, path(server), https));
    }

    private static String path(Server server) {
        boolean second = !server.kind().section().isEmpty();
        String written =
                second ? Trees.text(server.settings(), "status", "path") : Trees.text(server.settings(), "path");
        if (written != null && written.startsWith("/")) {
            return written;
        }
        return second ? "/status" : "/";
    }
}
