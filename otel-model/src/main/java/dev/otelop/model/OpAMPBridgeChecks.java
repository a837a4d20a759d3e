package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Suggestions;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import dev.otelop.model.v1alpha1.BridgeProxy;
import dev.otelop.model.v1alpha1.BridgeTls;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bridge as far as its resource alone can tell. All problems are found at once. */
public final class OpAMPBridgeChecks {

    static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
    static final String EXAMPLE = "write something like `wss://opamp.example.com/v1/opamp`";

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final Set<String> PROXY_SCHEMES = Set.of("http", "https", "socks5", "socks5h");
    private static final Set<String> KINDS = Set.of("connectors", "exporters", "extensions", "processors", "receivers");

    private static final List<String> CAPABILITIES = List.of(
            "AcceptsOpAMPConnectionSettings",
            "AcceptsOtherConnectionSettings",
            "AcceptsPackages",
            "AcceptsRemoteConfig",
            "AcceptsRestartCommand",
            "ReportsConnectionSettingsStatus",
            "ReportsEffectiveConfig",
            "ReportsHealth",
            "ReportsHeartbeat",
            "ReportsOwnLogs",
            "ReportsOwnMetrics",
            "ReportsOwnTraces",
            "ReportsPackageStatuses",
            "ReportsRemoteConfig",
            "ReportsStatus",
            "Unspecified");

    private OpAMPBridgeChecks() {}

    /** Every finding about {@code bridge}, with paths from the root of the resource. */
    public static Findings check(OpAMPBridge bridge) {
        OpAMPBridgeSpec spec = bridge.getSpec();
        Report report = new Report();
        SchemaChecks.check(spec, report);
        endpoint(spec.getEndpoint(), report);
        capabilities(spec.getCapabilities(), report);
        tls(spec.getTls(), report);
        proxy(spec.getProxy(), report);
        components(spec.getComponentsAllowed(), report);
        replicas(spec.getReplicas(), report);
        pod(spec, report);
        report.add(bridge);
        return report.findings();
    }

    private static void endpoint(@Nullable String endpoint, Report report) {
        if (endpoint == null) {
            return; // the schema requires it
        }
        Endpoints.problem(endpoint, SCHEMES)
                .ifPresent(problem -> report.error("opamp.malformed-endpoint", SPEC.key("endpoint"), problem, EXAMPLE));
    }

    private static void capabilities(@Nullable BridgeCapabilities capabilities, Report report) {
        FieldPath path = SPEC.key("capabilities");
        Object value = capabilities == null ? null : capabilities.value();
        if (value instanceof List<?> names) {
            for (int i = 0; i < names.size(); i++) {
                capability(names.get(i), path.index(i), report);
            }
        } else if (value instanceof Map<?, ?> switches) {
            switches.forEach((name, on) -> {
                FieldPath at = path.key(String.valueOf(name));
                capability(name, at, report);
                if (!(on instanceof Boolean)) {
                    report.error(
                            "opamp.malformed-capability", at, "`%s` is neither true nor false".formatted(on), null);
                }
            });
        } else if (value != null) {
            report.error(
                    "opamp.malformed-capability", path, "capabilities are a list of names or a map of names", null);
            return;
        }
        if (capabilities != null && capabilities.enabled().isEmpty()) {
            report.error(
                    "opamp.no-capability", path, "the bridge may do nothing", "switch on at least `ReportsStatus`");
        }
    }

    private static void capability(@Nullable Object name, FieldPath path, Report report) {
        String text = String.valueOf(name);
        if (!CAPABILITIES.contains(text)) {
            report.error(
                    "opamp.unknown-capability",
                    path,
                    "there is no capability `%s`".formatted(text),
                    Suggestions.didYouMean(text, CAPABILITIES).orElse("use one of " + String.join(", ", CAPABILITIES)));
        }
    }

    private static void tls(@Nullable BridgeTls tls, Report report) {
        if (tls != null && Boolean.TRUE.equals(tls.getInsecure()) && Boolean.TRUE.equals(tls.getInsecureSkipVerify())) {
            report.error(
                    "opamp.insecure-twice",
                    SPEC.key("tls"),
                    "a connection that is not encrypted has no certificate to verify",
                    "remove `insecure` or `insecure_skip_verify`");
        }
    }

    private static void proxy(@Nullable BridgeProxy proxy, Report report) {
        if (proxy == null) {
            return;
        }
        FieldPath path = SPEC.key("proxy");
        String url = proxy.getUrl() == null ? "" : proxy.getUrl();
        if (!url.isEmpty()) {
            String whole = url.contains("://") ? url : "http://" + url;
            Endpoints.problem(whole, PROXY_SCHEMES)
                    .ifPresent(problem -> report.error("opamp.malformed-proxy", path.key("url"), problem, null));
        }
        if (!proxy.getHeaders().isEmpty() && (url.isEmpty() || url.startsWith("socks5"))) {
            report.error(
                    "opamp.headers-without-proxy",
                    path.key("headers"),
                    "only an HTTP proxy can be sent headers",
                    "set the `url` of an HTTP proxy, or remove the headers");
        }
    }

    private static void components(Map<String, List<String>> allowed, Report report) {
        for (String kind : allowed.keySet()) {
            if (!KINDS.contains(kind)) {
                report.warning(
                        "opamp.unknown-component-kind",
                        SPEC.key("componentsAllowed").key(kind),
                        "`%s` is no kind of component".formatted(kind),
                        Suggestions.didYouMean(kind, KINDS).orElse(null));
            }
        }
    }

    private static void replicas(@Nullable Integer replicas, Report report) {
        if (replicas != null && replicas < 0) {
            report.error(
                    "resource.out-of-range", SPEC.key("replicas"), "`%d` is less than 0".formatted(replicas), null);
        }
    }

    private static void pod(OpAMPBridgeSpec spec, Report report) {
        EnvChecks.check(spec.getEnv(), SPEC.key("env"), report);
        VolumeChecks volumes = new VolumeChecks(Set.of("opamp-bridge-internal"), report);
        volumes.volumes(spec.getVolumes(), SPEC.key("volumes"));
        volumes.mounts(spec.getVolumeMounts(), SPEC.key("volumeMounts"), Set.of("/conf"));
        PortChecks ports = new PortChecks(spec.getPorts().size(), report);
        Elements.each(
                spec.getPorts(),
                SPEC.key("ports"),
                (port, at) -> ports.check(port.getName(), port.getPort(), port.getProtocol(), at));
    }
}
