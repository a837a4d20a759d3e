package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgePlan;
import dev.otelop.resources.bridge.BridgeResources;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the operator renders for a bridge is what the bridge reads; its rights are tried by the tests on a cluster. */
class RenderedBridgeTest {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private static final String PODS = " [pods] [list]";
    private static final String READ = "opentelemetry.io [opentelemetrycollectors] [get, list, watch]";
    private static final String PATCH = "opentelemetry.io [opentelemetrycollectors] [patch]";
    private static final String CREATE = "opentelemetry.io [opentelemetrycollectors] [create, delete]";
    private static final String RESTART = "apps [daemonsets, deployments, statefulsets] [list, patch]";

    private static final String BRIDGE = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: OpAMPBridge
            metadata: {name: fleet, namespace: shop}
            spec:
              endpoint: %s
              capabilities: %s
              componentsAllowed: {receivers: [otlp], connectors: [count], extensions: [health_check]}
              description: {non_identifying_attributes: {team: platform}}
              headers: {X-Scope: shop}
              headersFrom: [{name: Authorization, prefix: 'Bearer ', secretKeyRef: {name: token, key: token}}]
              proxy: {url: 'proxy:3128', headers: {X-Proxy: me}}
              tls: {caSecret: ca, certificateSecret: client}
            """;

    @Test
    void programReadsTheRenderedFileWithoutAWarning() {
        Manifests objects = render(BRIDGE.formatted("wss://opamp.example.com/v1/opamp", "[AcceptsRemoteConfig]"));

        Outcome<BridgeConfig> read = read(objects, "wss://unused");

        assertThat(read.findings()).isEmpty();
        BridgeConfig config = read.value();
        assertThat(config).isNotNull();
        assertThat(config.identity().name()).isEqualTo("fleet");
        assertThat(config.server().endpoint()).hasToString("wss://opamp.example.com/v1/opamp");
        assertThat(config.server().headers())
                .extracting(HeaderSource::header)
                .containsExactly("X-Scope", "Authorization");
        assertThat(config.server().proxy()).isNotNull();
        assertThat(config.server().tls().files()).hasSize(3);
        assertThat(config.policy().collector()).isNull();
        assertThat(config.policy().capabilities()).contains(BridgeCapability.ACCEPTS_REMOTE_CONFIG);
        assertThat(config.policy().components().byKind()).hasSize(3);
    }

    @Test
    void endpointOfVariablesComesFromTheKubelet() {
        Manifests objects = render(BRIDGE.formatted("'ws://$(NODE_IP):4320/v1/opamp'", "{ReportsHealth: true}")
                .replace("  tls: {caSecret: ca, certificateSecret: client}\n", ""));

        BridgeConfig config = read(objects, "ws://10.0.0.1:4320/v1/opamp").value();

        assertThat(config).isNotNull();
        assertThat(config.server().endpoint()).hasToString("ws://10.0.0.1:4320/v1/opamp");
    }

    @Test
    void bridgeOfACollectorManagesThatCollectorAlone() {
        Manifests objects = BridgeResources.ofCollector(
                SERIALIZATION.unmarshal("""
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata: {name: gateway, namespace: shop}
                spec:
                  opamp: {enabled: true, endpoint: 'http://opamp-server:4320', headers: {X-Scope: shop}}
                """, OpenTelemetryCollector.class), RenderContext.defaults());

        Outcome<BridgeConfig> read = read(objects, "http://opamp-server:4320");

        assertThat(read.findings()).isEmpty();
        BridgeConfig config = read.value();
        assertThat(config).isNotNull();
        assertThat(config.policy().collector()).isEqualTo("gateway");
        assertThat(config.policy().createsCollectors()).isFalse();
        assertThat(config.policy().capabilities()).containsExactly(BridgeCapability.values());
        assertThat(rights(objects)).containsExactly(PODS, READ, PATCH, RESTART);
    }

    @Test
    void rightsAreThoseThatTheCapabilitiesTake() {
        assertThat(rights(render(BRIDGE.formatted("wss://a", "[ReportsHealth]"))))
                .containsExactly(PODS, READ);
        assertThat(rights(render(BRIDGE.formatted("wss://a", "[AcceptsRemoteConfig]"))))
                .containsExactly(PODS, READ, PATCH, CREATE);
        assertThat(rights(render(BRIDGE.formatted("wss://a", "{AcceptsRestartCommand: true}"))))
                .containsExactly(PODS, READ, RESTART);
    }

    private static List<String> rights(Manifests objects) {
        return objects.of(Role.class).get(0).getRules().stream()
                .map(rule -> rule.getApiGroups().get(0) + " " + rule.getResources() + " " + rule.getVerbs())
                .toList();
    }

    private static Outcome<BridgeConfig> read(Manifests objects, String endpointVariable) {
        String text = objects.of(ConfigMap.class).get(0).getData().get("opamp-bridge.yaml");
        return BridgeConfig.read(
                text, "opamp-bridge.yaml", name -> name.equals("OPAMP_ENDPOINT") ? endpointVariable : null);
    }

    private static Manifests render(String yaml) {
        RenderContext context = RenderContext.defaults();
        Outcome<BridgePlan> outcome =
                BridgeResources.resolve(SERIALIZATION.unmarshal(yaml, OpAMPBridge.class), context);
        BridgePlan plan = outcome.value();
        assertThat(plan).as("%s", outcome.findings()).isNotNull();
        return BridgeResources.render(plan, context);
    }
}
