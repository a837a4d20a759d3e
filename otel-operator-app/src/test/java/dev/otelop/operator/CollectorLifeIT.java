package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What authors do to a collector, and what its status and Events tell them. */
class CollectorLifeIT {

    /** How long to watch for writes; {@code -Dotelop.rest.seconds} makes it longer. */
    private static final Duration REST = Duration.ofSeconds(Integer.getInteger("otelop.rest.seconds", 20));

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
    void changedConfigurationReachesTheConfigMapAndRollsThePods() {
        String namespace = running("roll");
        String before = template(namespace);

        operator.apply(namespace, Collectors.yaml("c").replace("debug: {}", "debug: {verbosity: detailed}"));

        eventually(() -> config(namespace).contains("verbosity: detailed")
                && !template(namespace).equals(before));
        operator.awaitReady(namespace, "c");
    }

    @Test
    void brokenConfigurationIsExplainedAndTheOldOneGoesOnRunning() {
        String namespace = running("broken");
        String before = config(namespace);

        operator.apply(namespace, Collectors.yaml("c").replace("receivers: [otlp]", "receivers: [oltp]"));

        operator.awaitCondition(namespace, "c", "ConfigValid", "False", "Invalid");
        assertThat(operator.condition(namespace, "c", "ConfigValid")
                        .orElseThrow()
                        .getMessage())
                .contains("spec.config.service.pipelines.traces.receivers[0]")
                .contains("otlp");
        assertThat(operator.collector(namespace, "c").orElseThrow().getStatus().getPhase())
                .isEqualTo("Failed");
        assertThat(config(namespace)).isEqualTo(before);
        assertThat(reasons(namespace)).contains("ConfigInvalid");

        operator.apply(namespace, Collectors.yaml("c"));
        operator.awaitReady(namespace, "c");
    }

    @Test
    void scaleSubresourceReachesTheWorkloadAndTheStatus() {
        String namespace = running("scale");

        operator.cluster()
                .kubectl("scale", "-n", namespace, "otelcol/c", "--replicas=3")
                .orFail();

        eventually(() ->
                operator.collector(namespace, "c").orElseThrow().getStatus().getReadyReplicas() == 3);
        assertThat(operator.collector(namespace, "c")
                        .orElseThrow()
                        .getStatus()
                        .getScale()
                        .getStatusReplicas())
                .isEqualTo("3/3");
    }

    @Test
    void autoscalerOfTheWorkloadTakesOverItsReplicasWithoutADip() {
        String namespace = operator.cluster().namespace("autoscaler");
        operator.apply(namespace, Collectors.yaml("c", "replicas: 3"));
        operator.awaitReady(namespace, "c");

        operator.apply(namespace, """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: mine}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: c}
                  minReplicas: 2
                  maxReplicas: 5
                """);

        eventually(() -> deployment(namespace).getMetadata().getManagedFields().stream()
                .filter(entry -> entry.getManager().equals("opentelemetry-operator"))
                .noneMatch(entry -> String.valueOf(entry.getFieldsV1().getAdditionalProperties())
                        .contains("f:replicas")));
        assertThat(deployment(namespace).getSpec().getReplicas()).isEqualTo(3);

        operator.cluster()
                .kubectl("scale", "-n", namespace, "deployment/c", "--replicas=4")
                .orFail();
        eventually(() ->
                operator.collector(namespace, "c").orElseThrow().getStatus().getReadyReplicas() == 4);
    }

    @Test
    void crashingPodsAreNamedInTheStatus() {
        String namespace = operator.cluster().namespace("crash");
        operator.apply(namespace, Collectors.yaml("c", "podAnnotations:", "  kwok.otelop.dev/stage: crash-loop"));

        operator.awaitCondition(namespace, "c", "Degraded", "True", "CrashLoopBackOff");

        assertThat(operator.condition(namespace, "c", "Degraded").orElseThrow().getMessage())
                .contains("container otc-container of pod c-");
        assertThat(reasons(namespace)).contains("CrashLoopBackOff");
    }

    @Test
    void unmanagedCollectorIsLeftAlone() {
        String namespace = running("unmanaged");
        operator.apply(namespace, Collectors.yaml("c", "managementState: unmanaged"));
        operator.awaitCondition(namespace, "c", "Ready", "Unknown", "Unmanaged");

        operator.client().services().inNamespace(namespace).withName("c").delete();

        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> operator.client()
                                .services()
                                .inNamespace(namespace)
                                .withName("c")
                                .get()
                        == null);
        operator.apply(namespace, Collectors.yaml("c", "managementState: managed"));
        operator.awaitReady(namespace, "c");
    }

    @Test
    void nothingIsWrittenWhenNothingChanges() {
        String namespace = running("rest");
        operator.apply(namespace, Collectors.yaml("s", "mode: statefulset", "replicas: 2"));
        operator.awaitReady(namespace, "s");
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        Instant rest = Instant.now();

        await().pollDelay(REST).atMost(REST.plusSeconds(10)).until(() -> true);

        assertThat(operator.writesSince(rest))
                .filteredOn(write -> write.namespace().equals(namespace))
                .isEmpty();
    }

    @Test
    void labelsOfTheCollectorFlowToItsObjects() {
        String namespace = running("labels");

        operator.client()
                .resources(OpenTelemetryCollector.class)
                .inNamespace(namespace)
                .withName("c")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"labels\":{\"team\":\"blue\"}}}");

        eventually(() ->
                "blue".equals(deployment(namespace).getMetadata().getLabels().get("team")));
    }

    private static String running(String prefix) {
        String namespace = operator.cluster().namespace(prefix);
        operator.apply(namespace, Collectors.yaml("c"));
        operator.awaitReady(namespace, "c");
        return namespace;
    }

    private static String config(String namespace) {
        return operator.client()
                .configMaps()
                .inNamespace(namespace)
                .withName("c-config")
                .get()
                .getData()
                .get("collector.yaml");
    }

    private static String template(String namespace) {
        return deployment(namespace)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .toString();
    }

    private static Deployment deployment(String namespace) {
        return operator.client()
                .apps()
                .deployments()
                .inNamespace(namespace)
                .withName("c")
                .get();
    }

    private static List<String> reasons(String namespace) {
        return operator.client().events().v1().events().inNamespace(namespace).list().getItems().stream()
                .filter(event -> "opentelemetry-operator".equals(event.getReportingController()))
                .map(Event::getReason)
                .toList();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(condition);
    }
}
