package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Suggestions;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bridge as far as its resource alone can tell. All problems are found at once. */
public final class OpAMPBridgeChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final Set<String> KINDS = Set.of("connectors", "exporters", "extensions", "processors", "receivers");

    /** What the renderer adds to the pod, and where it mounts it. */
    private static final Set<String> VOLUMES =
            Set.of("opamp-bridge-headers", "opamp-bridge-internal", "opamp-bridge-proxy-headers", "opamp-bridge-tls");

    private static final Set<String> FOLDERS =
            Set.of("/conf", "/etc/opamp/headers", "/etc/opamp/proxy-headers", "/etc/opamp/tls");

    private static final int SERVICE_PORT = 8081;

    private static final List<String> CAPABILITIES = List.of(
            "AcceptsOpAMPConnectionSettings",
            "AcceptsOtherConnectionSettings",
            "AcceptsPackages",
            "AcceptsRemoteConfig",
            "AcceptsRestartCommand",
            "ReportsAvailableComponents",
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
        OpAMPConnectionChecks connection = new OpAMPConnectionChecks(SPEC, report);
        connection.endpoint(spec.getEndpoint());
        connection.tls(spec.getTls(), spec.getEndpoint());
        connection.headers(spec.getHeaders(), spec.getHeadersFrom());
        connection.proxy(spec.getProxy());
        capabilities(spec.getCapabilities(), report);
        components(spec.getComponentsAllowed(), report);
        replicas(spec.getReplicas(), report);
        pod(spec, report);
        report.add(bridge);
        return report.findings();
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
            report.warning(
                    "opamp.no-capability",
                    path,
                    "the bridge may do nothing but report its status",
                    "switch on `ReportsEffectiveConfig`, `ReportsHealth` or `AcceptsRemoteConfig`");
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
        } else if (!BridgeCapabilities.served().contains(text)) {
            report.warning(
                    "opamp.unserved-capability",
                    path,
                    "the bridge does not serve `%s` and does not announce it".formatted(text),
                    "remove it");
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
        VolumeChecks volumes = new VolumeChecks(VOLUMES, report);
        volumes.volumes(spec.getVolumes(), SPEC.key("volumes"));
        volumes.mounts(spec.getVolumeMounts(), SPEC.key("volumeMounts"), FOLDERS);
        PortChecks ports = new PortChecks(spec.getPorts().size() + 1, report);
        ports.check("healthz", SERVICE_PORT, "TCP", SPEC.key("ports"));
        Elements.each(spec.getPorts(), SPEC.key("ports"), (port, at) -> {
            ports.check(port.getName(), port.getPort(), port.getProtocol(), at);
            ports.nodePort(port.getNodePort(), at);
        });
    }
}
