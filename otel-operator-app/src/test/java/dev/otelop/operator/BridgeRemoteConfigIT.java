package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a server can do to collectors, and what it cannot. */
class BridgeRemoteConfigIT {

    private static final String MANAGED = "opentelemetry.io/opamp-managed";
    private static final String PATIENT = "rolloutTimeout: 3m";

    private static TestOperator operator;
    private static TestCluster cluster;
    private static OpampServer server;

    @BeforeAll
    static void start() {
        operator = TestOperator.start();
        cluster = operator.cluster();
        server = OpampServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        operator.close();
    }

    @Test
    void remoteConfigurationReplacesTheWholeOneAndRollsThePods() {
        String namespace = cluster.namespace("remote");
        collector(namespace, "gw", MANAGED);
        String before = configHash(namespace, "gw");
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT)) {
            String key = namespace + "/gw";
            String reported = bridge.awaitSeen(
                            "the collector", seen -> seen.path("config").has(key))
                    .path("config")
                    .path(key)
                    .asText();
            assertThat(reported)
                    .contains("kind: OpenTelemetryCollector", "http:")
                    .doesNotContain("status:", "uid:");

            // Another exporter, and no HTTP any more.
            String sent = reported.replaceAll("(?m)^ *http:.*\\n", "").replace("debug", "nop");
            String hash = server.configure(bridge.uid(), Map.of(key, sent));

            JsonNode seen = bridge.awaitStatus(hash, "APPLIED");
            assertThat(seen.path("statuses").toString()).contains("APPLYING");
            Map<?, ?> config =
                    (Map<?, ?>) live(namespace, "gw").getSpec().getConfig().value();
            assertThat(config.toString()).contains("grpc", "nop").doesNotContain("http", "debug");
            assertThat(configHash(namespace, "gw")).isNotEqualTo(before);
            assertThat(operator.condition(namespace, "gw", "Ready")
                            .orElseThrow()
                            .getStatus())
                    .isEqualTo("True");
            assertThat(live(namespace, "gw").getMetadata().getAnnotations())
                    .doesNotContainKey("otelop.dev/opamp-trial");
            bridge.awaitSeen(
                    "the new configuration",
                    now -> now.path("config").path(key).asText().contains("nop"));
            JsonNode health = bridge.awaitSeen(
                            "health", now -> now.path("health").path("healthy").asBoolean())
                    .path("health");
            assertThat(health.path("status").asText()).isEqualTo("1 of 1 collectors are ready");
            assertThat(health.path("children").path(key).path("children")).hasSize(1);
        }
    }

    @Test
    void invalidConfigurationIsRefusedWithWhatIsWrong() {
        String namespace = cluster.namespace("invalid");
        collector(namespace, "gw", MANAGED);
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT)) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);

            String sent = Collectors.yaml("gw").replace("receivers: [otlp]", "receivers: [oltp]");
            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", sent));

            JsonNode seen = bridge.awaitStatus(hash, "FAILED");
            assertThat(seen.path("statusError").asText())
                    .contains("spec.config.service.pipelines.traces.receivers[0]", "did you mean `otlp`?");
            assertThat(live(namespace, "gw").getMetadata().getGeneration()).isEqualTo(1);

            String elsewhere = server.configure(bridge.uid(), Map.of("kube-system/gw", Collectors.yaml("gw")));
            assertThat(bridge.awaitStatus(elsewhere, "FAILED")
                            .path("statusError")
                            .asText())
                    .contains("there is no collector kube-system/gw");
        }
    }

    @Test
    void onlyAllowedComponentsMayBeUsed() {
        String namespace = cluster.namespace("allowed");
        collector(namespace, "gw", MANAGED);
        try (TestBridge bridge = TestBridge.start(
                cluster,
                server,
                namespace,
                PATIENT,
                "componentsAllowed: {receivers: [otlp], exporters: [otlp, debug/small]}")) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);

            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", Collectors.yaml("gw")));

            JsonNode seen = bridge.awaitStatus(hash, "FAILED");
            assertThat(seen.path("statusError").asText())
                    .contains("the exporter `debug` must not be used", "debug/small, otlp")
                    .doesNotContain("`otlp` must not");
        }
    }

    @Test
    void collectorsThatDidNotOptInAreLeftAlone() {
        String namespace = cluster.namespace("consent");
        collector(namespace, "silent");
        collector(namespace, "reporting", MANAGED, "opentelemetry.io/opamp-reporting");
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT)) {
            JsonNode config = bridge.awaitSeen(
                            "the reporting one", seen -> seen.path("config").has(namespace + "/reporting"))
                    .path("config");
            assertThat(config.has(namespace + "/silent")).isFalse();

            for (String name : new String[] {"silent", "reporting"}) {
                String sent = Collectors.yaml(name).replace("debug", "nop");
                String hash = server.configure(bridge.uid(), Map.of(namespace + "/" + name, sent));
                JsonNode seen = bridge.awaitStatus(hash, "FAILED");
                assertThat(seen.path("statusError").asText()).contains("opentelemetry.io/opamp-managed");
                assertThat(live(namespace, name).getMetadata().getGeneration()).isEqualTo(1);
            }
        }
    }

    @Test
    void lastGoodConfigurationComesBackWhenPodsDoNotBecomeReady() {
        String namespace = cluster.namespace("rollback");
        collector(namespace, "gw", MANAGED);
        Object good = live(namespace, "gw").getSpec().getConfig().value();
        BrokenPods.unlessConfigHash(cluster, namespace, configHash(namespace, "gw"));
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, "rolloutTimeout: 15s")) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);

            String sent = Collectors.yaml("gw").replace("debug", "nop");
            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", sent));

            bridge.awaitStatus(hash, "APPLYING");
            JsonNode seen = bridge.awaitStatus(hash, "FAILED");
            assertThat(seen.path("statusError").asText())
                    .contains("not all pods were ready within 15 s", "this configuration is broken");
            assertThat(live(namespace, "gw").getSpec().getConfig().value()).isEqualTo(good);
            operator.awaitReady(namespace, "gw");

            // The server may insist once something is different.
            BrokenPods.heal(cluster, namespace);
            cluster.kubectl("-n", namespace, "label", "otelcol", "gw", "healed=yes")
                    .orFail();
            bridge.awaitSeen(
                    "the difference",
                    now -> now.path("config").path(namespace + "/gw").asText().contains("healed"));
            server.configure(bridge.uid(), Map.of(namespace + "/gw", sent));
            bridge.awaitStatus(hash, "APPLIED");
        }
    }

    @Test
    void bridgeThatIsStartedAnewEndsWhatAnotherBegan() {
        String namespace = cluster.namespace("resume");
        collector(namespace, "gw", MANAGED);
        Object good = live(namespace, "gw").getSpec().getConfig().value();
        BrokenPods.unlessConfigHash(cluster, namespace, configHash(namespace, "gw"));
        String hash;
        try (TestBridge first = TestBridge.start(cluster, server, namespace, "rolloutTimeout: 20s")) {
            first.awaitSeen("the bridge", JsonNode::isObject);
            String sent = Collectors.yaml("gw").replace("debug", "nop");
            hash = server.configure(first.uid(), Map.of(namespace + "/gw", sent));
            first.awaitStatus(hash, "APPLYING");
        }
        assertThat(live(namespace, "gw").getSpec().getConfig().value()).isNotEqualTo(good);

        try (TestBridge second = TestBridge.start(cluster, server, namespace, "rolloutTimeout: 20s")) {
            second.awaitStatus(hash, "FAILED");

            assertThat(live(namespace, "gw").getSpec().getConfig().value()).isEqualTo(good);
        }
    }

    @Test
    void newerConfigurationTakesThePlaceOfTheOneThatIsWaitedFor() {
        String namespace = cluster.namespace("newer");
        collector(namespace, "gw", MANAGED);
        Object good = live(namespace, "gw").getSpec().getConfig().value();
        BrokenPods.unlessConfigHash(cluster, namespace, configHash(namespace, "gw"));
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, "rolloutTimeout: 10m")) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);
            String broken = Collectors.yaml("gw").replace("debug", "nop");
            bridge.awaitStatus(server.configure(bridge.uid(), Map.of(namespace + "/gw", broken)), "APPLYING");

            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", Collectors.yaml("gw")));

            bridge.awaitStatus(hash, "APPLIED");
            assertThat(live(namespace, "gw").getSpec().getConfig().value()).isEqualTo(good);
        }
    }

    @Test
    void whatTheAuthorWritesInTheMeantimeStays() {
        String namespace = cluster.namespace("author");
        collector(namespace, "gw", MANAGED);
        BrokenPods.unlessConfigHash(cluster, namespace, configHash(namespace, "gw"));
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, "rolloutTimeout: 10m")) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);
            String broken = Collectors.yaml("gw").replace("debug", "nop");
            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", broken));
            bridge.awaitStatus(hash, "APPLYING");

            operator.apply(namespace, Collectors.yaml("gw").replace("debug", "debug/author"));

            JsonNode seen = bridge.awaitStatus(hash, "FAILED");
            assertThat(seen.path("statusError").asText()).contains("somebody else changed the configuration");
            assertThat(live(namespace, "gw").getSpec().getConfig().value().toString())
                    .contains("debug/author");
            assertThat(live(namespace, "gw").getMetadata().getAnnotations())
                    .doesNotContainKey("otelop.dev/opamp-trial");
        }
    }

    @Test
    void onlyCollectorOfABridgeIsConfiguredByItsConfigurationAloneAndTextStaysText() {
        String namespace = cluster.namespace("only");
        operator.apply(namespace, """
                apiVersion: opentelemetry.io/v1alpha1
                kind: OpenTelemetryCollector
                metadata:
                  name: seed
                spec:
                  opamp:
                    enabled: true
                    endpoint: %s
                  config: |
                    # mine
                    receivers: {otlp: {protocols: {grpc: {}}}}
                    exporters: {debug: {}}
                    service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
                """.formatted(server.endpoint("ws")));
        operator.awaitReady(namespace, "seed");
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT, "collector: seed")) {
            String reported = bridge.awaitSeen(
                            "its text", seen -> seen.path("config").has("collector.yaml"))
                    .path("config")
                    .path("collector.yaml")
                    .asText();
            assertThat(reported).startsWith("# mine\n");

            String sent = reported.replace("# mine", "# theirs").replace("debug", "nop");
            String hash = server.configure(bridge.uid(), Map.of("collector.yaml", sent));

            bridge.awaitStatus(hash, "APPLIED");
            assertThat(live(namespace, "seed").getSpec().getConfig().value()).isEqualTo(sent);
        }
    }

    @Test
    void whatTheBridgeCreatedGoesWhenItIsNoLongerWantedAndNothingElseDoes() {
        String namespace = cluster.namespace("created");
        collector(namespace, "mine", MANAGED);
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT)) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);
            String theirs = Collectors.yaml("theirs")
                    .replace("name: theirs\n", "name: theirs\n  labels: {" + MANAGED + ": \"true\"}\n");

            String hash = server.configure(bridge.uid(), Map.of(namespace + "/theirs", theirs));
            bridge.awaitStatus(hash, "APPLIED");
            operator.awaitReady(namespace, "theirs");
            assertThat(live(namespace, "theirs").getMetadata().getLabels())
                    .containsEntry("created-by", "operator-opamp-bridge");

            String mine = Collectors.yaml("mine").replace("debug", "nop");
            bridge.awaitStatus(server.configure(bridge.uid(), Map.of(namespace + "/mine", mine)), "APPLIED");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> operator.collector(namespace, "theirs").isEmpty());
            bridge.awaitStatus(server.configure(bridge.uid(), Map.of()), "APPLIED");
            assertThat(operator.collector(namespace, "mine")).isPresent();
        }
    }

    @Test
    void restartCommandRestartsManagedCollectorsAndTheOperatorLetsIt() {
        String namespace = cluster.namespace("restart");
        collector(namespace, "gw", MANAGED);
        collector(namespace, "seen", "opentelemetry.io/opamp-reporting");
        try (TestBridge bridge = TestBridge.start(cluster, server, namespace, PATIENT)) {
            bridge.awaitSeen("both", seen -> seen.path("config").size() == 2);

            server.tell(bridge.uid(), "restart");

            await().atMost(Duration.ofSeconds(60)).until(() -> restartedAt(namespace, "gw") != null);
            cluster.kubectl(
                            "-n",
                            namespace,
                            "patch",
                            "otelcol",
                            "gw",
                            "--type=merge",
                            "-p",
                            "{\"spec\":{\"replicas\":2}}")
                    .orFail();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> deployment(namespace, "gw").getStatus().getReadyReplicas() == 2);
            assertThat(restartedAt(namespace, "gw")).isNotNull();
            assertThat(restartedAt(namespace, "seen")).isNull();
        }
    }

    private static void collector(String namespace, String name, String... labels) {
        operator.apply(namespace, Collectors.yaml(name));
        for (String label : labels) {
            cluster.kubectl("-n", namespace, "label", "otelcol", name, label + "=true")
                    .orFail();
        }
        operator.awaitReady(namespace, name);
    }

    private static OpenTelemetryCollector live(String namespace, String name) {
        return operator.collector(namespace, name).orElseThrow();
    }

    private static Deployment deployment(String namespace, String name) {
        return cluster.client()
                .apps()
                .deployments()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    private static String configHash(String namespace, String name) {
        return annotation(namespace, name, "opentelemetry.io/config-hash");
    }

    private static String restartedAt(String namespace, String name) {
        return annotation(namespace, name, "kubectl.kubernetes.io/restartedAt");
    }

    private static String annotation(String namespace, String name, String annotation) {
        return deployment(namespace, name)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get(annotation);
    }
}
