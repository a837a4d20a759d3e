package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ComponentKind;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.ObjectFieldSelectorBuilder;
import io.fabric8.kubernetes.api.model.SecretKeySelectorBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The collector's environment: the author's variables as written, then ours where the author has none of that name. */
final class Environment {

    private static final String HEADERS_KEY = "api-key";

    private final List<EnvVar> variables;
    private final Set<String> names = new HashSet<>();

    private Environment(List<EnvVar> written) {
        variables = new ArrayList<>(written);
        written.forEach(variable -> names.add(variable.getName()));
    }

    static List<EnvVar> of(OpenTelemetryCollectorSpec spec, CollectorConfig config) {
        Environment environment = new Environment(spec.getEnv());
        environment.add("POD_NAME", field("metadata.name"));
        if (asksKubelet(config)) {
            environment.add("K8S_NODE_NAME", field("spec.nodeName"));
        }
        String secret = spec.getOtlpHeadersSecret();
        if (secret != null && !secret.isEmpty()) {
            environment.add("OTEL_EXPORTER_OTLP_HEADERS", key(secret));
        }
        return List.copyOf(environment.variables);
    }

    private void add(String name, EnvVarSource source) {
        if (names.add(name)) {
            variables.add(
                    new EnvVarBuilder().withName(name).withValueFrom(source).build());
        }
    }

    private static boolean asksKubelet(CollectorConfig config) {
        return config.components(ComponentKind.RECEIVER).stream()
                .anyMatch(receiver ->
                        ServerKind.plain(receiver.id().type()).equals("kubeletstats") && config.isUsed(receiver));
    }

    private static EnvVarSource field(String path) {
        return new EnvVarSourceBuilder()
                .withFieldRef(new ObjectFieldSelectorBuilder()
                        .withApiVersion("v1")
                        .withFieldPath(path)
                        .build())
                .build();
    }

    private static EnvVarSource key(String secret) {
        return new EnvVarSourceBuilder()
                .withSecretKeyRef(new SecretKeySelectorBuilder()
                        .withName(secret)
                        .withKey(HEADERS_KEY)
                        .build())
                .build();
    }
}
