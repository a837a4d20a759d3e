package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.gather.ClusterFacts;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pods are created all the time while certificates and authorities change. A pod that the webhook did not answer for
 * starts without an agent, since pods matter more than agents; so a pod without one is an admission that failed.
 */
class PodAdmissionDuringRotationIT {

    private static final String AGENT = "opentelemetry-auto-instrumentation-java";
    private static final int CLIENTS = 4;
    private static final int ROTATIONS = 5;

    private AdmissionCluster cluster;
    private KubernetesClient user;
    private ClusterFacts facts;
    private String namespace;

    @BeforeEach
    void start() {
        cluster = AdmissionCluster.withCrds();
        user = cluster.cluster().client();
        namespace = cluster.namespace();
        facts = ClusterFacts.watch(
                InjectionSettings.defaults(),
                RenderContext::defaults,
                cluster.operator(),
                new TreeSet<>(List.of(namespace)));
        cluster.apply(namespace, """
                apiVersion: opentelemetry.io/v1alpha1
                kind: Instrumentation
                metadata: {name: agents}
                spec:
                  exporter: {endpoint: "http://gateway.observability:4317"}
                  java: {}
                """).orFail();
    }

    @AfterEach
    void stop() {
        user.pods().inNamespace(namespace).withGracePeriod(0).delete();
        facts.close();
        cluster.close();
    }

    @Test
    void everyPodIsInjectedWhileCertificatesAndAuthoritiesChange() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        AtomicBoolean rotating = new AtomicBoolean(true);
        List<Future<List<Pod>>> clients = new ArrayList<>();
        try (RotatingPodWebhook webhook = RotatingPodWebhook.start(cluster, facts, new TreeSet<>(List.of(namespace)))) {
            await("the first injected pod").atMost(Duration.ofSeconds(30)).until(() -> hasAgent(create("probe-")));
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "app-" + client + "-";
                clients.add(threads.submit(() -> createWhile(rotating, prefix)));
            }
            for (int round = 0; round < ROTATIONS; round++) {
                webhook.rotate();
            }
            rotating.set(false);

            for (Future<List<Pod>> client : clients) {
                List<Pod> created = client.get(60, TimeUnit.SECONDS);
                assertThat(created).hasSizeGreaterThan(ROTATIONS);
                assertThat(created).allMatch(PodAdmissionDuringRotationIT::hasAgent);
            }
        } finally {
            rotating.set(false);
            threads.shutdown();
        }
    }

    /** Fails with the first pod that cannot be created. */
    private List<Pod> createWhile(AtomicBoolean going, String prefix) throws InterruptedException {
        List<Pod> created = new ArrayList<>();
        while (going.get()) {
            created.add(create(prefix));
            Thread.sleep(25);
        }
        return created;
    }

    /** As the API server stores it. Nobody schedules it: what is looked at is its admission. */
    private Pod create(String prefix) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("instrumentation.opentelemetry.io/inject-java", "agents");
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withGenerateName(prefix)
                .withAnnotations(annotations)
                .endMetadata()
                .withNewSpec()
                .withSchedulerName("nobody")
                .addNewContainer()
                .withName("app")
                .withImage("app:1")
                .endContainer()
                .endSpec()
                .build();
        return user.pods().inNamespace(namespace).resource(pod).create();
    }

    private static boolean hasAgent(Pod pod) {
        return pod.getSpec().getInitContainers().stream()
                .map(Container::getName)
                .anyMatch(AGENT::equals);
    }
}
