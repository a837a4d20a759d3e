package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions on a real API server. */
class CrdsIT {

    private static final TestCluster CLUSTER = TestCluster.shared();
    private static final List<String> VERSIONS = List.of("v1alpha1", "v1beta1");

    private final String namespace = CLUSTER.namespace("crds");

    @BeforeAll
    static void applyDefinitions() {
        String folder = Path.of(System.getProperty("otelop.root"), "crds").toString();
        CLUSTER.kubectl("apply", "-f", folder).orFail();
        for (String name : Crds.names()) {
            CLUSTER.kubectl("wait", "--for=condition=Established", "crd/" + name, "--timeout=30s")
                    .orFail();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OpenTelemetryCollector, v1alpha1",
        "OpenTelemetryCollector, v1beta1",
        "Instrumentation, v1alpha1",
        "OpAMPBridge, v1alpha1"
    })
    void noUpstreamFieldIsPruned(String kind, String upstreamVersion) {
        String plural = kind.toLowerCase(Locale.ROOT) + "s";
        Map<String, Object> full = FullObject.of(
                UpstreamField.root(plural, upstreamVersion),
                OpenSchema.of(plural).get(0));
        for (String written : VERSIONS) {
            String name = upstreamVersion + "-as-" + written;
            create(written, kind, name, full.get("spec")).orFail();
            CLUSTER.kubectl(
                            "patch",
                            plural + "." + written + ".opentelemetry.io",
                            name,
                            "-n",
                            namespace,
                            "--subresource=status",
                            "--type=merge",
                            "-p",
                            Serialization.asJson(Map.of("status", full.get("status"))))
                    .orFail();
            for (String read : VERSIONS) {
                Map<?, ?> stored = get(plural + "." + read, name);
                assertThat(stored.get("spec")).isEqualTo(full.get("spec"));
                assertThat(stored.get("status")).isEqualTo(full.get("status"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{mode: job, config: 'a: b'} | spec.mode: Unsupported value",
                "{replicas: 0, config: 'a: b'} | spec.replicas: Invalid value: 0",
                "{mode: deployment} | spec.config: Required value",
                "{mode: sidecar, config: 'a: b', affinity: {}} | spec.affinity: Invalid value",
                "{mode: sidecar, config: 'a: b', tolerations: [{}]} | spec.tolerations: Invalid value",
                "{mode: sidecar, config: 'a: b', priorityClassName: x} | spec.priorityClassName: Invalid value",
                "{mode: sidecar, config: 'a: b', additionalContainers: [{name: a}]} |"
                        + "spec.additionalContainers: Invalid value"
            })
    void theSchemaNamesThePlace(String spec, String message) {
        CommandResult result = create("v1alpha1", "OpenTelemetryCollector", "wrong", Yaml.tree(spec));
        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains(message.strip());
    }

    @Test
    void theModeCannotChangeButMayBeLeftToItsDefault() {
        create("v1alpha1", "OpenTelemetryCollector", "fixed", Yaml.tree("{config: 'a: b'}"))
                .orFail();
        CommandResult changed = patch("fixed", "{\"spec\":{\"mode\":\"daemonset\"}}");
        assertThat(changed.exit()).isNotZero();
        assertThat(changed.err()).contains("spec.mode").contains("mode cannot be changed");
        patch("fixed", "{\"spec\":{\"mode\":null}}").orFail();
    }

    @Test
    void textAndObjectAreBothConfigurations() {
        for (Object config : List.of("receivers: {}", Map.of("receivers", Map.of("otlp", Map.of())))) {
            String name = config instanceof String ? "text" : "object";
            create("v1alpha1", "OpenTelemetryCollector", name, Map.of("config", config))
                    .orFail();
            assertThat(get("opentelemetrycollectors.v1beta1", name).get("spec"))
                    .isEqualTo(Map.of(
                            "config", config, "mode", "deployment", "replicas", 1, "upgradeStrategy", "automatic"));
        }
    }

    @Test
    void scalingChangesTheReplicas() {
        create("v1beta1", "OpenTelemetryCollector", "scaled", Yaml.tree("{config: 'a: b'}"))
                .orFail();
        CLUSTER.kubectl("scale", "otelcol/scaled", "-n", namespace, "--replicas=4")
                .orFail();
        assertThat((Map<?, ?>) get("otelcol", "scaled").get("spec"))
                .extracting("replicas")
                .isEqualTo(4);
    }

    private CommandResult create(String version, String kind, String name, Object spec) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "opentelemetry.io/" + version);
        object.put("kind", kind);
        object.put("metadata", Map.of("name", name, "namespace", namespace));
        object.put("spec", spec);
        return CLUSTER.kubectlWith(Serialization.asJson(object), "create", "--validate=strict", "-f", "-");
    }

    private CommandResult patch(String name, String patch) {
        return CLUSTER.kubectl("patch", "otelcol", name, "-n", namespace, "--type=merge", "-p", patch);
    }

    private Map<?, ?> get(String resource, String name) {
        String type = resource.contains(".") ? resource + ".opentelemetry.io" : resource;
        return (Map<?, ?>) Yaml.tree(CLUSTER.kubectl("get", type, name, "-n", namespace, "-o", "json")
                .orFail());
    }
}
