package dev.otelop.resources.collector;

import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Endpoints for servers that have none and would listen on localhost, where neither Service nor kubelet reaches them.
 *
 * <p>A sidecar's receivers stay on localhost: the application in the same pod is whom they serve. Its health check does
 * not, for the kubelet probes the pod's address.
 */
record EndpointDefaults(ValidationTarget target, boolean sidecar) {

    /** The validator's rule about servers on localhost; it judges what is written, before we make them reachable. */
    private static final String ANSWERED = "kubernetes.loopback-receiver";

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

    /** The findings without those that the edits of these servers make untrue. */
    static Findings without(Findings findings, List<Server> edited) {
        Set<FieldPath> paths = edited.stream().map(Server::path).collect(Collectors.toSet());
        return Findings.of(findings.stream()
                .filter(finding -> !finding.rule().value().equals(ANSWERED) || !paths.contains(finding.path()))
                .toList());
    }

    private boolean wanted(ServerKind.Reach reach) {
        return switch (reach) {
            case SERVICE -> !sidecar;
            case POD -> true;
            case LOCAL -> false;
        };
    }

    private static String address(Server server) {
        return "0.0.0.0:" + server.kind().defaultPort();
    }
}
