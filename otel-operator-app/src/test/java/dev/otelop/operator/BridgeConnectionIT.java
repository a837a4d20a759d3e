package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import dev.otelop.testing.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a bridge talks to a server, and what it survives. */
class BridgeConnectionIT {

    private static TestOperator operator;
    private static TestCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        operator = TestOperator.start();
        cluster = operator.cluster();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void bridgeIntroducesItselfAndTellsTheProbesTheTruth() {
        String namespace = collectors("probes");
        try (OpampServer server = OpampServer.start();
                TestBridge bridge = TestBridge.start(
                        cluster,
                        server,
                        namespace,
                        "name: blue",
                        "description: {non_identifying_attributes: {team: shop}}")) {
            JsonNode seen = bridge.awaitSeen("the bridge", JsonNode::isObject);

            assertThat(seen.path("attributes").path("service.name").asText())
                    .isEqualTo("io.opentelemetry.operator-opamp-bridge");
            assertThat(seen.path("attributes").path("service.instance.id").asText())
                    .isEqualTo(bridge.uid());
            assertThat(seen.path("attributes").path("service.version").asText()).isEqualTo("1.2.3");
            assertThat(seen.path("attributes").path("team").asText()).isEqualTo("shop");
            assertThat(seen.path("capabilities").asLong()).isEqualTo(1 + 2 + 4 + 1024 + 2048 + 4096 + 8192);
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> Http.get(bridge.probePort(), "/readyz"),
                            "[+]collectors ok\n[+]server ok\n[+]worker ok\n"::equals);
            server.stop();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Http.get(bridge.probePort(), "/readyz").contains("[-]server failed"));
            assertThat(Http.get(bridge.probePort(), "/healthz")).isEqualTo("[+]worker ok\n");
        }
    }

    @Test
    void remoteConfigurationComesOverPolledHttpToo() {
        String namespace = collectors("polling");
        try (OpampServer server = OpampServer.start();
                TestBridge bridge = TestBridge.over(
                        "http", cluster, server, namespace, "heartbeatInterval: 1s", "rolloutTimeout: 3m")) {
            bridge.awaitSeen("the collector", seen -> seen.path("config").has(namespace + "/gw"));

            String sent = Collectors.yaml("gw").replace("debug", "nop");
            String hash = server.configure(bridge.uid(), Map.of(namespace + "/gw", sent));

            JsonNode seen = bridge.awaitStatus(hash, "APPLIED");
            assertThat(seen.path("webSocket").asBoolean()).isFalse();
            assertThat(seen.path("gaps").asInt()).isZero();
            bridge.stop();
            assertThat(bridge.seen().path("goodbyes").asInt()).isEqualTo(1);
        }
    }

    @Test
    void serverIsTrustedByItsAuthorityAndIsShownACertificateAndSecretHeaders() throws IOException {
        Validity year = Validity.startingAt(Instant.now(), Duration.ofDays(365));
        CertificateAuthority authority = CertificateAuthority.create("opamp", year);
        Path ca = write("ca.crt", authority.certificatePem());
        Path[] serving = write("server", authority.server(List.of("127.0.0.1"), year));
        Path[] own = write("client", authority.client("bridge", List.of(), year));
        Path token = write("token", "p$ssw0rd${HOME}\n");
        String namespace = collectors("tls");
        try (OpampServer server = OpampServer.start(
                        "--tls-cert=" + serving[0],
                        "--tls-key=" + serving[1],
                        "--client-ca=" + ca,
                        "--require-header=Authorization=Bearer p$ssw0rd${HOME}");
                TestBridge overSocket = TestBridge.over(
                        "wss",
                        cluster,
                        server,
                        namespace,
                        tls(ca, own),
                        "headersFrom: [{header: Authorization, file: '" + token + "', prefix: 'Bearer '}]");
                TestBridge overHttp = TestBridge.over(
                        "https",
                        cluster,
                        server,
                        namespace,
                        tls(ca, own),
                        "headers: {Authorization: 'Bearer p$ssw0rd${HOME}'}");
                TestBridge stranger = TestBridge.over(
                        "wss",
                        cluster,
                        server,
                        namespace,
                        tls(ca, own),
                        "headersFrom: [{header: Authorization, env: TOKEN}]")) {
            overSocket.awaitSeen("the bridge over a WebSocket", JsonNode::isObject);
            overHttp.awaitSeen("the bridge over HTTP", JsonNode::isObject);
            assertThat(stranger.seen().isObject()).isFalse();
            assertThat(server.agents()).isEqualTo(2);
        }
    }

    @Test
    void proxyIsAskedForATunnelWithUserAndHeaders() throws IOException {
        Validity year = Validity.startingAt(Instant.now(), Duration.ofDays(365));
        CertificateAuthority authority = CertificateAuthority.create("opamp", year);
        Path ca = write("ca.crt", authority.certificatePem());
        Path[] serving = write("server", authority.server(List.of("127.0.0.1"), year));
        String namespace = collectors("proxy");
        try (TunnelProxy proxy = TunnelProxy.start();
                OpampServer server = OpampServer.start("--tls-cert=" + serving[0], "--tls-key=" + serving[1]);
                TestBridge bridge = TestBridge.over(
                        "wss",
                        cluster,
                        server,
                        namespace,
                        "tls: {ca_file: '" + ca + "'}",
                        "proxy: {url: 'http://user:pass@127.0.0.1:" + proxy.port() + "', headers: {X-Via: bridge}}")) {
            bridge.awaitSeen("the bridge", JsonNode::isObject);

            assertThat(proxy.requests().get(0))
                    .contains(
                            "CONNECT " + server.address() + " HTTP/1.1",
                            "Proxy-Authorization: Basic dXNlcjpwYXNz",
                            "X-Via: bridge");
        }
    }

    @Test
    void serverThatIsRestartedHearsEverythingAgain() {
        String namespace = collectors("restarted");
        OpampServer first = OpampServer.start();
        try (TestBridge bridge = TestBridge.start(cluster, first, namespace)) {
            bridge.awaitSeen("the collector", seen -> seen.path("config").has(namespace + "/gw"));
            first.stop();
            try (OpampServer second = OpampServer.start("--listen=" + first.address())) {
                await("everything")
                        .atMost(Duration.ofSeconds(90))
                        .until(() -> second.agent(bridge.uid()).path("config").has(namespace + "/gw")
                                && second.agent(bridge.uid()).path("health").isObject()
                                && second.agent(bridge.uid()).path("attributes").has("service.name"));
            }
        } finally {
            first.stop();
        }
    }

    @Test
    void droppedAndTurnedAwayBridgeComesBackWhenItIsTold() {
        String namespace = collectors("busy");
        try (OpampServer server = OpampServer.start();
                TestBridge bridge = TestBridge.start(cluster, server, namespace)) {
            int before = bridge.awaitSeen("the bridge", JsonNode::isObject)
                    .path("fullStates")
                    .asInt();
            server.command("/busy/1/2");
            Instant dropped = Instant.now();
            server.command("/drop");

            bridge.awaitSeen(
                    "it again",
                    seen -> seen.path("connected").asBoolean()
                            && seen.path("fullStates").asInt() > before);

            assertThat(server.turnedAway()).isEqualTo(1);
            assertThat(Duration.between(dropped, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void bridgeTakesTheNameItIsGivenAndRepeatsItselfWhenAsked() {
        String namespace = collectors("renamed");
        try (OpampServer server = OpampServer.start();
                TestBridge bridge = TestBridge.start(cluster, server, namespace)) {
            int before = bridge.awaitSeen("the bridge", JsonNode::isObject)
                    .path("fullStates")
                    .asInt();

            server.tell(bridge.uid(), "full-state");
            bridge.awaitSeen("everything", seen -> seen.path("fullStates").asInt() > before);

            String other = UUID.randomUUID().toString();
            server.tell(bridge.uid(), "rename/" + other);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.agent(other).path("config").has(namespace + "/gw"));
        }
    }

    @Test
    void twoBridgesAreTwoAgentsAndOnlyTheOneThatIsNamedMayChangeACollector() {
        String namespace = cluster.namespace("two");
        operator.apply(namespace, Collectors.yaml("gw"));
        cluster.kubectl("-n", namespace, "label", "otelcol", "gw", "opentelemetry.io/opamp-managed=blue")
                .orFail();
        operator.awaitReady(namespace, "gw");
        String sent = Collectors.yaml("gw").replace("debug", "nop");
        try (OpampServer server = OpampServer.start();
                TestBridge blue = TestBridge.start(cluster, server, namespace, "name: blue", "rolloutTimeout: 3m");
                TestBridge green = TestBridge.start(cluster, server, namespace, "name: green")) {
            blue.awaitSeen("the collector", seen -> seen.path("config").has(namespace + "/gw"));
            assertThat(green.awaitSeen("the other", JsonNode::isObject)
                            .path("config")
                            .has(namespace + "/gw"))
                    .isFalse();

            green.awaitStatus(server.configure(green.uid(), Map.of(namespace + "/gw", sent)), "FAILED");
            blue.awaitStatus(server.configure(blue.uid(), Map.of(namespace + "/gw", sent)), "APPLIED");
        }
    }

    @Test
    void processSaysGoodbyeAtSigterm() throws Exception {
        String namespace = collectors("sigterm");
        String uid = UUID.randomUUID().toString();
        Path kubeconfig = write("kubeconfig", cluster.kubeconfig(TestBridge.user(cluster, namespace)));
        try (OpampServer server = OpampServer.start()) {
            Path config = write("conf.yaml", "endpoint: " + server.endpoint("ws") + "\n" + TestBridge.ALL_CAPABILITIES);
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "dev.otelop.operator.cli.Main",
                            "bridge",
                            "--config=" + config,
                            "--namespace=" + namespace,
                            "--kubeconfig=" + kubeconfig)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            builder.environment().put("OPAMP_INSTANCE_UID", uid);
            builder.environment().put("POD_NAMESPACE", namespace);
            Process process = builder.start();
            try {
                await("the bridge of the process")
                        .atMost(Duration.ofSeconds(90))
                        .until(() -> server.agent(uid).path("config").has(namespace + "/gw"));

                process.destroy();

                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                // The server reads the last message after the process has ended.
                await("the goodbye")
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(
                                        server.agent(uid).path("goodbyes").asInt())
                                .as(Files.readString(folder.resolve("log")))
                                .isEqualTo(1));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** A namespace with one collector that may be managed. */
    private static String collectors(String prefix) {
        String namespace = cluster.namespace(prefix);
        operator.apply(namespace, Collectors.yaml("gw"));
        cluster.kubectl("-n", namespace, "label", "otelcol", "gw", "opentelemetry.io/opamp-managed=true")
                .orFail();
        operator.awaitReady(namespace, "gw");
        return namespace;
    }

    private static String tls(Path ca, Path[] own) {
        return "tls: {ca_file: '%s', cert_file: '%s', key_file: '%s'}".formatted(ca, own[0], own[1]);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path[] write(String name, Credential credential) throws IOException {
        return new Path[] {
            write(name + ".crt", credential.certificatePem()), write(name + ".key", credential.privateKeyPem())
        };
    }
}
