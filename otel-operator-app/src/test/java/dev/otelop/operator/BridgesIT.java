package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OpAMP bridges on a real API server: of their own kind, and of a collector. */
class BridgesIT {

    private static final String BRIDGE = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: OpAMPBridge
            metadata: {name: fleet}
            spec:
              endpoint: wss://opamp.example.com/v1/opamp
              capabilities: {AcceptsRemoteConfig: true, AcceptsRestartCommand: true}
              headers: {Authorization: %s}
            """;

    private static final String COLLECTOR = """
            apiVersion: opentelemetry.io/v1beta1
            kind: OpenTelemetryCollector
            metadata: {name: gateway}
            spec:
              mode: statefulset
              opamp: {enabled: %s, endpoint: 'wss://opamp.example.com/v1/opamp', headers: {X-Scope: shop}}
              config:
                receivers: {otlp: {protocols: {grpc: {endpoint: '0.0.0.0:4317'}}}}
                exporters: {debug: {}}
                service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
            """;

    private static TestOperator operator;

    @BeforeAll
    static void start() {
        operator = TestOperator.start();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void bridgeRunsAndItsStatusSaysSo() {
        String namespace = operator.cluster().namespace("bridge");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));

        awaitReady(namespace);

        assertThat(children(namespace))
                .containsExactly(
                        "ConfigMap fleet-opamp-bridge-config",
                        "Deployment fleet-opamp-bridge",
                        "Role fleet-opamp-bridge",
                        "RoleBinding fleet-opamp-bridge",
                        "Secret fleet-opamp-bridge",
                        "Service fleet-opamp-bridge",
                        "ServiceAccount fleet-opamp-bridge");
        OpAMPBridgeStatus status = bridge(namespace).getStatus();
        assertThat(status.getPhase()).isEqualTo("Running");
        assertThat(status.getImage()).isNotBlank();
        assertThat(texts(status)).containsExactly("Ready=True", "Available=True", "Degraded=False", "ConfigValid=True");
    }

    @Test
    void nothingIsWrittenAtRest() {
        String namespace = operator.cluster().namespace("bridge-rest");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));
        awaitReady(namespace);
        Instant rest = Instant.now();

        // A label of the resource flows to nothing that is the same already, but wakes the reconciler.
        operator.cluster()
                .kubectl("annotate", "opampbridge", "fleet", "otelop.dev/wake-up=1", "-n", namespace)
                .orFail();

        await("a quiet while")
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.writesSince(rest).stream()
                        .noneMatch(write -> write.toString().contains(namespace)));
    }

    @Test
    void changedHeaderReachesTheSecretAndNothingElse() {
        String namespace = operator.cluster().namespace("bridge-header");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));
        awaitReady(namespace);
        Deployment before = deployment(namespace, "fleet-opamp-bridge");

        operator.apply(namespace, BRIDGE.formatted("hunter3"));

        await("the new header").atMost(Duration.ofSeconds(30)).until(() -> header(namespace), "hunter3"::equals);
        assertThat(deployment(namespace, "fleet-opamp-bridge").getMetadata().getGeneration())
                .isEqualTo(before.getMetadata().getGeneration());
    }

    @Test
    void changedConfigurationRollsTheBridge() {
        String namespace = operator.cluster().namespace("bridge-roll");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));
        awaitReady(namespace);
        long generation =
                deployment(namespace, "fleet-opamp-bridge").getMetadata().getGeneration();

        operator.apply(namespace, BRIDGE.formatted("hunter2") + "  componentsAllowed: {receivers: [otlp]}\n");

        await("a new template")
                .atMost(Duration.ofSeconds(30))
                .until(() -> deployment(namespace, "fleet-opamp-bridge")
                                .getMetadata()
                                .getGeneration()
                        > generation);
        awaitReady(namespace);
    }

    @Test
    void wrongBridgeIsToldWhereItIsWrongAndKeepsRunning() {
        String namespace = operator.cluster().namespace("bridge-wrong");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));
        awaitReady(namespace);

        operator.apply(namespace, BRIDGE.formatted("hunter2") + "  tls: {insecure: true}\n");

        await("the rejection")
                .atMost(Duration.ofSeconds(30))
                .until(() -> texts(bridge(namespace).getStatus()), texts -> texts.contains("ConfigValid=False"));
        assertThat(bridge(namespace).getStatus().getPhase()).isEqualTo("Failed");
        assertThat(bridge(namespace).getStatus().getConditions().get(0).getMessage())
                .contains("spec.tls.insecure");
        assertThat(deployment(namespace, "fleet-opamp-bridge")).isNotNull();
    }

    @Test
    void collectorThatAsksForABridgeGetsOneOfItsOwnAndLosesItAgain() {
        String namespace = operator.cluster().namespace("collector-bridge");
        operator.apply(namespace, COLLECTOR.formatted("true"));
        operator.awaitReady(namespace, "gateway");
        await("the bridge")
                .atMost(Duration.ofSeconds(30))
                .until(() -> children(namespace)
                        .containsAll(List.of(
                                "ConfigMap gateway-opamp-bridge-config",
                                "Deployment gateway-opamp-bridge",
                                "Role gateway-opamp-bridge",
                                "RoleBinding gateway-opamp-bridge",
                                "Secret gateway-opamp-bridge",
                                "ServiceAccount gateway-opamp-bridge")));
        // The status is the collector's, not the bridge's, which comes first by name of its kind.
        assertThat(operator.collector(namespace, "gateway")
                        .orElseThrow()
                        .getStatus()
                        .getImage())
                .contains("collector");

        operator.apply(namespace, COLLECTOR.formatted("false"));

        await("no bridge")
                .atMost(Duration.ofSeconds(30))
                .until(() -> children(namespace).stream().noneMatch(name -> name.contains("opamp-bridge")));
        operator.awaitReady(namespace, "gateway");
    }

    @Test
    void secretGoesWithTheLastHeaderThatIsWrittenDown() {
        String namespace = operator.cluster().namespace("bridge-secret");
        operator.apply(namespace, BRIDGE.formatted("hunter2"));
        awaitReady(namespace);
        assertThat(children(namespace)).contains("Secret fleet-opamp-bridge");

        operator.apply(namespace, BRIDGE.replace("  headers: {Authorization: %s}\n", ""));

        await("no Secret")
                .atMost(Duration.ofSeconds(30))
                .until(() -> children(namespace).stream().noneMatch(name -> name.startsWith("Secret")));
    }

    @Test
    void secretOfSomebodyElseIsLeftAlone() {
        String namespace = operator.cluster().namespace("bridge-foreign");
        operator.apply(namespace, """
                apiVersion: v1
                kind: Secret
                metadata: {name: fleet-opamp-bridge}
                stringData: {mine: mine}
                """);

        operator.apply(namespace, BRIDGE.formatted("hunter2"));

        await("the refusal")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Optional.ofNullable(bridge(namespace).getStatus())
                                .map(OpAMPBridgeStatus::getPhase)
                                .orElse(""),
                        "Failed"::equals);
        assertThat(bridge(namespace).getStatus().getConditions().get(0).getReason())
                .isEqualTo("ForeignObject");
        assertThat(secret(namespace).getData()).containsOnlyKeys("mine");
    }

    private static void awaitReady(String namespace) {
        await("the bridge to be ready")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Optional.ofNullable(bridge(namespace).getStatus())
                        .map(BridgesIT::texts)
                        .orElse(List.of())
                        .contains("Ready=True"));
    }

    private static OpAMPBridge bridge(String namespace) {
        return operator.client()
                .resources(OpAMPBridge.class)
                .inNamespace(namespace)
                .withName("fleet")
                .get();
    }

    private static Deployment deployment(String namespace, String name) {
        return operator.client()
                .apps()
                .deployments()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    private static Secret secret(String namespace) {
        return operator.client()
                .secrets()
                .inNamespace(namespace)
                .withName("fleet-opamp-bridge")
                .get();
    }

    private static String header(String namespace) {
        String value = secret(namespace).getData().get("headers.Authorization");
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    private static List<String> texts(OpAMPBridgeStatus status) {
        return status.getConditions().stream().map(BridgesIT::text).toList();
    }

    private static String text(Condition condition) {
        return condition.getType() + "=" + condition.getStatus();
    }

    /** Kind and name of everything in the namespace whose name is one of a bridge, sorted. */
    private static List<String> children(String namespace) {
        KubernetesClient client = operator.client();
        List<HasMetadata> all = new ArrayList<>();
        all.addAll(client.configMaps().inNamespace(namespace).list().getItems());
        all.addAll(client.secrets().inNamespace(namespace).list().getItems());
        all.addAll(client.services().inNamespace(namespace).list().getItems());
        all.addAll(client.serviceAccounts().inNamespace(namespace).list().getItems());
        all.addAll(client.rbac().roles().inNamespace(namespace).list().getItems());
        all.addAll(client.rbac().roleBindings().inNamespace(namespace).list().getItems());
        all.addAll(client.apps().deployments().inNamespace(namespace).list().getItems());
        return all.stream()
                .map(object -> object.getKind() + " " + object.getMetadata().getName())
                .filter(title -> title.contains("opamp-bridge"))
                .sorted()
                .toList();
    }
}
