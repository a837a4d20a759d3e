package dev.otelop.cluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything the class promises, on one cluster; the last word is that nothing of it is left. */
final class LocalClusterIT {

    private static LocalCluster cluster;
    private static KubernetesClient client;

    @BeforeAll
    static void start() {
        Path script = Path.of(System.getProperty("otelop.root"), "tools", "testcluster", "build");
        cluster = LocalCluster.start(ClusterOptions.of(Programs.builtBy(script, Map.of()))
                .withAuditLog()
                .withProgress(line -> System.out.printf("%s %s%n", Instant.now(), line)));
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    @AfterAll
    static void nothingIsLeftAfterClose() {
        Path directory = cluster.directory();
        client.close();
        cluster.close();
        cluster.close();
        assertThat(directory).doesNotExist();
        assertThat(processesOf(directory)).isEmpty();
    }

    @Test
    void allNodesAreReadyAtOnce() {
        List<Node> nodes = client.nodes().list().getItems();
        assertThat(nodes).hasSize(2).allSatisfy(node -> {
            assertThat(node.getSpec().getTaints()).isEmpty();
            assertThat(node.getStatus().getConditions())
                    .filteredOn(condition -> condition.getType().equals("Ready"))
                    .extracting(NodeCondition::getStatus)
                    .containsExactly("True");
        });
    }

    @Test
    void deploymentBecomesAvailable() {
        client.resource("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: ready, namespace: default}
                        spec:
                          replicas: 3
                          selector: {matchLabels: {app: ready}}
                          template:
                            metadata: {labels: {app: ready}}
                            spec:
                              containers: [{name: main, image: example.com/image:1}]
                        """).create();
        Deployment live = client.apps()
                .deployments()
                .inNamespace("default")
                .withName("ready")
                .waitUntilCondition(d -> Integer.valueOf(3).equals(d.getStatus().getAvailableReplicas()), 30, SECONDS);
        assertThat(live.getStatus().getReadyReplicas()).isEqualTo(3);
    }

    @Test
    void claimOfStatefulSetIsBoundAndItsVolumeGoesWithIt() {
        client.resource("""
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata: {name: stateful, namespace: default}
                        spec:
                          replicas: 2
                          serviceName: stateful
                          selector: {matchLabels: {app: stateful}}
                          template:
                            metadata: {labels: {app: stateful}}
                            spec:
                              containers: [{name: main, image: example.com/image:1}]
                          volumeClaimTemplates:
                            - metadata: {name: data}
                              spec:
                                accessModes: [ReadWriteOnce]
                                resources: {requests: {storage: 1Gi}}
                        """).create();
        var set = client.apps().statefulSets().inNamespace("default").withName("stateful");
        set.waitUntilCondition(s -> Integer.valueOf(2).equals(s.getStatus().getReadyReplicas()), 30, SECONDS);
        List<PersistentVolumeClaim> claims = claims();
        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.getStatus().getPhase()).isEqualTo("Bound"));
        set.delete();
        claims.forEach(claim -> client.resource(claim).delete());
        eventually(() -> client.persistentVolumes().list().getItems().isEmpty());
    }

    @Test
    void podIsReadyWithItsInitContainersDoneAndItsSidecarsRunning() {
        Pod pod = new PodBuilder(pod("plain", Map.of()))
                .editSpec()
                .addToInitContainers(
                        new ContainerBuilder(container()).withName("prepare").build(),
                        new ContainerBuilder(container())
                                .withName("sidecar")
                                .withRestartPolicy("Always")
                                .build())
                .endSpec()
                .build();
        Pod live = created(pod).waitUntilReady(20, SECONDS);
        assertThat(live.getStatus().getPodIP()).isNotBlank();
        assertThat(live.getStatus().getInitContainerStatuses())
                .extracting(status -> status.getState().getTerminated() != null)
                .containsExactly(true, false);
        assertThat(status(live).getRestartCount()).isZero();
    }

    @Test
    void crashLoopKeepsThePodWaiting() {
        Pod live = waiting("crash", "crash-loop");
        assertThat(live.getStatus().getPhase()).isEqualTo("Running");
        assertThat(status(live).getState().getWaiting().getReason()).isEqualTo("CrashLoopBackOff");
        assertThat(status(live).getRestartCount()).isPositive();
        assertThat(status(live).getLastState().getTerminated().getExitCode()).isEqualTo(1);
    }

    @Test
    void imageThatCannotBePulledKeepsThePodPending() {
        Pod live = waiting("image", "image-pull");
        assertThat(live.getStatus().getPhase()).isEqualTo("Pending");
        assertThat(status(live).getState().getWaiting().getReason()).isEqualTo("ImagePullBackOff");
        assertThat(status(live).getState().getWaiting().getMessage()).contains("example.com/image:1");
    }

    @Test
    void slowPodIsReadyAfterTheTimeItAsksFor() {
        Pod pod = pod("slow", Map.of("kwok.otelop.dev/stage", "slow", "kwok.otelop.dev/ready-after", "3s"));
        var resource = created(pod);
        Instant started = Instant.now();
        Pod running =
                resource.waitUntilCondition(p -> "Running".equals(p.getStatus().getPhase()), 20, SECONDS);
        assertThat(status(running).getReady()).isFalse();
        Pod ready = resource.waitUntilReady(20, SECONDS);
        assertThat(status(ready).getReady()).isTrue();
        assertThat(Duration.between(started, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void neverReadyPodRunsAndStaysUnready() throws InterruptedException {
        Pod pod = pod("never", Map.of("kwok.otelop.dev/stage", "never-ready"));
        var resource = created(pod);
        resource.waitUntilCondition(p -> "Running".equals(p.getStatus().getPhase()), 20, SECONDS);
        Thread.sleep(1500);
        assertThat(status(resource.get()).getReady()).isFalse();
    }

    @Test
    void finalizerHoldsPodUntilItIsRemoved() {
        Pod pod = new PodBuilder(pod("held", Map.of()))
                .editMetadata()
                .addToFinalizers("example.com/hold")
                .endMetadata()
                .build();
        var resource = created(pod);
        resource.waitUntilReady(20, SECONDS);
        resource.delete();
        resource.waitUntilCondition(p -> p.getMetadata().getDeletionTimestamp() != null, 10, SECONDS);
        assertThat(resource.get()).isNotNull();
        resource.edit(p ->
                new PodBuilder(p).editMetadata().withFinalizers().endMetadata().build());
        eventually(() -> resource.get() == null);
    }

    @Test
    void podSecurityIsEnforced() {
        client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("restricted")
                        .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                        .endMetadata()
                        .build())
                .create();
        eventually(() -> client.serviceAccounts()
                        .inNamespace("restricted")
                        .withName("default")
                        .get()
                != null);
        assertThatThrownBy(() -> client.pods()
                        .inNamespace("restricted")
                        .resource(pod("refused", Map.of()))
                        .create())
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("violates PodSecurity");
    }

    @Test
    void auditLogSaysWhoWrote() throws Exception {
        Config user = Config.fromKubeconfig(cluster.kubeconfig("somebody", List.of("system:masters")));
        try (KubernetesClient other =
                new KubernetesClientBuilder().withConfig(user).build()) {
            other.configMaps()
                    .inNamespace("default")
                    .withName("kube-root-ca.crt")
                    .edit(map -> {
                        map.getMetadata().setLabels(Map.of("seen", "yes"));
                        return map;
                    });
        }
        assertThat(Files.readAllLines(cluster.auditLog()))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"username\":\"somebody\"", "\"resource\":\"configmaps\"", "kube-root-ca.crt"));
    }

    @Test
    void kubectlOfTheClusterTalksToIt() throws Exception {
        Process kubectl = new ProcessBuilder(
                        cluster.kubectl().toString(),
                        "--kubeconfig=" + cluster.kubeconfigFile(),
                        "get",
                        "storageclass",
                        "-o",
                        "name")
                .start();
        assertThat(kubectl.inputReader().readLine()).isEqualTo("storageclass.storage.k8s.io/simulated");
    }

    private static Pod waiting(String name, String stage) {
        return created(pod(name, Map.of("kwok.otelop.dev/stage", stage)))
                .waitUntilCondition(
                        p -> !p.getStatus().getContainerStatuses().isEmpty()
                                && status(p).getState().getWaiting() != null,
                        20,
                        SECONDS);
    }

    private static Resource<Pod> created(Pod pod) {
        client.pods().inNamespace("default").resource(pod).create();
        return client.pods().inNamespace("default").withName(pod.getMetadata().getName());
    }

    private static ContainerStatus status(Pod pod) {
        return pod.getStatus().getContainerStatuses().get(0);
    }

    private static List<PersistentVolumeClaim> claims() {
        return client.persistentVolumeClaims().inNamespace("default").list().getItems();
    }

    private static Pod pod(String name, Map<String, String> annotations) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withAnnotations(annotations)
                .endMetadata()
                .withNewSpec()
                .withContainers(container())
                .endSpec()
                .build();
    }

    private static Container container() {
        return new ContainerBuilder()
                .withName("main")
                .withImage("example.com/image:1")
                .build();
    }

    private static void eventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("20 s are enough").isBefore(deadline);
            Interrupted.sleep(Duration.ofMillis(100));
        }
    }

    static List<String> processesOf(Path directory) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(directory.toString()))
                .toList();
    }
}
