package dev.otelop.resources.collector;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ports that a configuration opens, by name, each number and protocol once.
 *
 * <p>A server on localhost is a container port, since {@code kubectl port-forward} reaches it, and no port of the
 * Service, since nobody else does.
 */
record OpenPorts(List<InferredPort> ports, Findings findings) {

    OpenPorts {
        ports = List.copyOf(ports);
    }

    static OpenPorts of(List<Server> servers, @Nullable MetricsServer metrics, Variables variables) {
        List<InferredPort> ports = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (metrics != null) {
            ports.add(InferredPort.metrics(metrics.port(), !metrics.loopback()));
        }
        for (Server server : servers) {
            port(server, variables).ifPresent(ports::add);
            unknownPort(server, variables).ifPresent(findings::add);
        }
        return new OpenPorts(distinct(ports), Findings.of(findings));
    }

    private static Optional<InferredPort> port(Server server, Variables variables) {
        boolean forOthers = server.kind().reach() == ServerKind.Reach.SERVICE;
        String address = server.address();
        ListenAddress listen = address == null
                ? new ListenAddress("", server.kind().defaultPort())
                : ListenAddress.parse(variables.resolve(address));
        Integer number = listen.port();
        if (number == null) {
            return Optional.empty();
        }
        return server.protocol()
                .map(protocol -> InferredPort.of(server, number, protocol, forOthers && !listen.loopback()));
    }

    private static Optional<Finding> unknownPort(Server server, Variables variables) {
        String address = server.address();
        if (address == null || server.protocol().isEmpty()) {
            return Optional.empty();
        }
        String resolved = variables.resolve(address);
        if (!resolved.contains("${") || ListenAddress.parse(resolved).port() != null) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "collector.unknown-port",
                Severity.HINT,
                server.addressPath(),
                "the port of `%s` is known only when the collector runs, so no Service offers it"
                        .formatted(server.component().id()),
                "list the port in `spec.ports`, or give the variable a value in `spec.env`"));
    }

    /** Of two that share number and protocol the one that others may reach stays, then the first by name. */
    private static List<InferredPort> distinct(List<InferredPort> ports) {
        TreeMap<String, InferredPort> byNumber = new TreeMap<>();
        ports.stream()
                .sorted()
                .forEach(port -> byNumber.merge(
                        port.number() + "/" + port.protocol(),
                        port,
                        (known, another) -> known.exposed() || !another.exposed() ? known : another));
        return byNumber.values().stream().sorted().toList();
    }
}
