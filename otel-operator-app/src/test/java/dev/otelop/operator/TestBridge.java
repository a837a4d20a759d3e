package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import dev.otelop.operator.opamp.Bridge;
import dev.otelop.operator.opamp.BridgeConfig;
import dev.otelop.operator.opamp.BridgeSite;
import dev.otelop.operator.platform.Clients;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgePlan;
import dev.otelop.resources.bridge.BridgeResources;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** A bridge under a user of its own, who may do in one namespace what the operator grants to bridges, and nothing else. */
final class TestBridge implements AutoCloseable {

    static final String ALL_CAPABILITIES = """
            capabilities:
              AcceptsRemoteConfig: true
              AcceptsRestartCommand: true
              ReportsEffectiveConfig: true
              ReportsHealth: true
              ReportsHeartbeat: true
              ReportsRemoteConfig: true
            healthListenAddr: 127.0.0.1:0
            """;

    private final KubernetesClient client;
    private final Bridge bridge;
    private final OpampServer server;
    private final String uid;

    private TestBridge(KubernetesClient client, Bridge bridge, OpampServer server, String uid) {
        this.client = client;
        this.bridge = bridge;
        this.server = server;
        this.uid = uid;
    }

    /** A bridge for one namespace that may do everything, over a WebSocket. */
    static TestBridge start(TestCluster cluster, OpampServer server, String namespace, String... lines) {
        return over("ws", cluster, server, namespace, lines);
    }

    /**
     * @param lines of the configuration file, besides the endpoint and {@link #ALL_CAPABILITIES}
     */
    static TestBridge over(String scheme, TestCluster cluster, OpampServer server, String namespace, String... lines) {
        String uid = UUID.randomUUID().toString();
        String yaml =
                "endpoint: " + server.endpoint(scheme) + "\n" + ALL_CAPABILITIES + String.join("\n", lines) + "\n";
        TreeMap<String, String> variables = new TreeMap<>();
        variables.put("OPAMP_INSTANCE_UID", uid);
        variables.put("TOKEN", "$ecret");
        Outcome<BridgeConfig> config = BridgeConfig.read(yaml, "bridge.yaml", variables::get);
        assertThat(config.findings()).isEmpty();
        BridgeConfig told = config.value();
        assertThat(told).isNotNull();
        KubernetesClient client = Clients.connect(cluster.config(user(cluster, namespace)));
        TreeSet<String> namespaces = new TreeSet<>(List.of(namespace));
        BridgeSite site = new BridgeSite(namespace, namespaces, variables::get, "1.2.3");
        return new TestBridge(client, Bridge.start(told, site, client, Clock.systemUTC()), server, uid);
    }

    /** The Role that the operator gives a bridge that may do everything. */
    private static Role rendered(String namespace) {
        OpAMPBridge bridge = new OpAMPBridge();
        bridge.setMetadata(
                new ObjectMetaBuilder().withName("all").withNamespace(namespace).build());
        bridge.setSpec(new KubernetesSerialization()
                .unmarshal(
                        "endpoint: ws://unused\n" + ALL_CAPABILITIES.replaceAll("healthListenAddr.*", ""),
                        OpAMPBridgeSpec.class));
        BridgePlan plan =
                BridgeResources.resolve(bridge, RenderContext.defaults()).value();
        assertThat(plan).isNotNull();
        return BridgeResources.render(plan, RenderContext.defaults())
                .of(Role.class)
                .get(0);
    }

    /** A user with the rights of a bridge of this namespace. */
    static String user(TestCluster cluster, String namespace) {
        String user = "bridge-of-" + namespace;
        List<PolicyRule> rules = rendered(namespace).getRules();
        cluster.client()
                .resource(new RoleBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName("bridge")
                        .endMetadata()
                        .withRules(rules)
                        .build())
                .serverSideApply();
        cluster.client()
                .resource(new RoleBindingBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName("bridge")
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "Role", "bridge")
                        .addNewSubject("rbac.authorization.k8s.io", "User", user, null)
                        .build())
                .serverSideApply();
        return user;
    }

    String uid() {
        return uid;
    }

    int probePort() {
        return bridge.probePort();
    }

    /** What the server knows of this bridge. */
    JsonNode seen() {
        return server.agent(uid);
    }

    /** Waits until the server knows something of this bridge. */
    JsonNode awaitSeen(String what, Predicate<JsonNode> condition) {
        return await(what)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(this::seen, condition);
    }

    /** Waits until the server was told what became of the configuration with this hash. */
    JsonNode awaitStatus(String hash, String status) {
        return awaitSeen(
                status + " of " + hash,
                seen -> seen.path("statusHash").asText().equals(hash)
                        && seen.path("status").asText().equals(status));
    }

    /** Says goodbye. */
    void stop() {
        bridge.close();
        client.close();
    }

    @Override
    public void close() {
        stop();
    }
}
