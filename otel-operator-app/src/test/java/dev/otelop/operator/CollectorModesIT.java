package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorModesIT {

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
    void deploymentRunsWithEverythingItNeedsAndVanishesWithItsResource() {
        String namespace = operator.cluster().namespace("deployment");
        operator.apply(namespace, Collectors.yaml("gateway", "mode: deployment", "replicas: 2"));

        operator.awaitReady(namespace, "gateway");

        assertThat(objects(namespace))
                .containsExactly(
                        "ConfigMap gateway-config", "Deployment gateway", "Service gateway", "ServiceAccount gateway");
        OpenTelemetryCollectorStatus status =
                operator.collector(namespace, "gateway").orElseThrow().getStatus();
        assertThat(status.getPhase()).isEqualTo("Running");
        assertThat(status.getReplicas()).isEqualTo(2);
        assertThat(status.getReadyReplicas()).isEqualTo(2);
        assertThat(status.getScale().getStatusReplicas()).isEqualTo("2/2");
        assertThat(status.getObservedGeneration()).isEqualTo(1);

        operator.cluster()
                .kubectl("delete", "-n", namespace, "otelcol", "gateway")
                .orFail();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> objects(namespace).isEmpty() && pods(namespace).isEmpty());
    }

    @Test
    void daemonSetRunsOnEveryNode() {
        String namespace = operator.cluster().namespace("daemonset");
        operator.apply(namespace, Collectors.yaml("agent", "mode: daemonset"));

        operator.awaitReady(namespace, "agent");

        assertThat(objects(namespace)).contains("DaemonSet agent");
        assertThat(operator.collector(namespace, "agent")
                        .orElseThrow()
                        .getStatus()
                        .getReadyReplicas())
                .isEqualTo(operator.client().nodes().list().getItems().size());
    }

    @Test
    void statefulSetBindsItsClaimsAndIsGovernedByAHeadlessService() {
        String namespace = operator.cluster().namespace("statefulset");
        operator.apply(
                namespace,
                Collectors.yaml(
                        "queue",
                        "mode: statefulset",
                        "replicas: 2",
                        "volumeClaimTemplates:",
                        "- metadata: {name: data}",
                        "  spec:",
                        "    accessModes: [ReadWriteOnce]",
                        "    resources: {requests: {storage: 1Gi}}",
                        "volumeMounts:",
                        "- {name: data, mountPath: /var/lib/data}"));

        operator.awaitReady(namespace, "queue");

        assertThat(objects(namespace)).contains("StatefulSet queue", "Service queue-headless");
        assertThat(operator.client()
                        .persistentVolumeClaims()
                        .inNamespace(namespace)
                        .list()
                        .getItems())
                .hasSize(2)
                .extracting(PersistentVolumeClaim::getStatus)
                .allMatch(status -> status.getPhase().equals("Bound"));
    }

    @Test
    void sidecarIsReadyWithItsConfigurationAlone() {
        String namespace = operator.cluster().namespace("sidecar");
        operator.apply(namespace, Collectors.yaml("sidecar", "mode: sidecar"));

        operator.awaitReady(namespace, "sidecar");

        assertThat(objects(namespace)).containsExactly("ConfigMap sidecar-config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "daemonset", "statefulset"})
    void podsThatTheClusterRefusesAreAProblemInEveryMode(String mode) {
        String namespace = operator.cluster().namespace("refused");
        operator.cluster()
                .kubectl("-n", namespace, "create", "quota", "none", "--hard=pods=0")
                .orFail();
        operator.apply(namespace, Collectors.yaml("c", "mode: " + mode));

        operator.awaitCondition(namespace, "c", "Degraded", "True", "FailedCreate");

        assertThat(operator.condition(namespace, "c", "Ready").orElseThrow().getMessage())
                .contains("exceeded quota: none");
    }

    /** What the operator made, by kind and name, sorted. */
    private static List<String> objects(String namespace) {
        KubernetesClient client = operator.client();
        return Stream.of(
                        client.apps()
                                .deployments()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.apps().daemonSets().inNamespace(namespace).list().getItems(),
                        client.apps()
                                .statefulSets()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.services().inNamespace(namespace).list().getItems(),
                        client.serviceAccounts().inNamespace(namespace).list().getItems(),
                        client.configMaps().inNamespace(namespace).list().getItems())
                .flatMap(List::stream)
                .map(HasMetadata.class::cast)
                .filter(object -> object.getMetadata().getLabels() != null
                        && "opentelemetry-operator"
                                .equals(object.getMetadata().getLabels().get("app.kubernetes.io/managed-by")))
                .map(object -> object.getKind() + " " + object.getMetadata().getName())
                .sorted()
                .toList();
    }

    private static List<Pod> pods(String namespace) {
        return operator.client().pods().inNamespace(namespace).list().getItems();
    }
}
