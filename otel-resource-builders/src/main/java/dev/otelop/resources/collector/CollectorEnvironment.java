package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ComponentKind;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.parts.Environment;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;

/** What we tell a collector in its environment. */
final class CollectorEnvironment {

    private static final String HEADERS_KEY = "api-key";

    private CollectorEnvironment() {}

    static List<EnvVar> of(OpenTelemetryCollectorSpec spec, CollectorConfig config) {
        Environment environment = new Environment(spec.getEnv());
        environment.addField("POD_NAME", "metadata.name");
        if (asksKubelet(config)) {
            environment.addField("K8S_NODE_NAME", "spec.nodeName");
        }
        String secret = spec.getOtlpHeadersSecret();
        if (secret != null && !secret.isEmpty()) {
            environment.addSecret("OTEL_EXPORTER_OTLP_HEADERS", secret, HEADERS_KEY);
        }
        return environment.variables();
    }

    private static boolean asksKubelet(CollectorConfig config) {
        return config.components(ComponentKind.RECEIVER).stream()
                .anyMatch(receiver ->
                        ServerKind.plain(receiver.id().type()).equals("kubeletstats") && config.isUsed(receiver));
    }
}
