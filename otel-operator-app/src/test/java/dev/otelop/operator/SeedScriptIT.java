package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The seed's own acceptance: its controller tests, and its end-to-end script as a user types it. Chart and traffic have
 * tests of their own.
 */
class SeedScriptIT {

    private static final String CONTROLLER_TEST_CONFIG = """
            receivers:
              otlp:
                protocols:
                  grpc:
            exporters:
              logging:
            service:
              pipelines:
                traces:
                  receivers: [otlp]
                  exporters: [logging]
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
    void scriptCreatesACollectorWithoutAnImageAndFindsItsObjects() {
        String namespace = "otel-operator-test";
        kubectl("create", "namespace", namespace);
        operator.apply(namespace, """
                apiVersion: opentelemetry.io/v1alpha1
                kind: OpenTelemetryCollector
                metadata:
                  name: test-collector
                  namespace: otel-operator-test
                spec:
                  mode: deployment
                  replicas: 1
                  config: |
                    receivers:
                      otlp:
                        protocols:
                          grpc:
                            endpoint: 0.0.0.0:4317
                    exporters:
                      logging:
                        verbosity: detailed
                    service:
                      pipelines:
                        traces:
                          receivers: [otlp]
                          exporters: [logging]
                """);
        awaitDeployment(namespace);

        kubectl("wait", "--for=condition=available", "--timeout=300s", "deployment/test-collector", "-n", namespace);
        kubectl("get", "configmap", "test-collector-config", "-n", namespace);
        kubectl("get", "service", "test-collector", "-n", namespace);
        assertThat(config(namespace))
                .as("the exporter that the default image no longer has")
                .contains("debug:")
                .contains("verbosity: detailed")
                .contains("exporters: [debug]")
                .doesNotContain("logging");

        kubectl("delete", "namespace", namespace, "--timeout=60s");
        assertThat(cluster().kubectl("get", "namespace", namespace).exit()).isNotZero();
    }

    @Test
    void collectorOfTheControllerTestGetsConfigMapAndDeployment() {
        String namespace = running("seed-create", CONTROLLER_TEST_CONFIG);

        assertThat(config(namespace)).isEqualTo(CONTROLLER_TEST_CONFIG);
        assertThat(deployment(namespace).getSpec().getReplicas()).isEqualTo(1);
    }

    @Test
    void changedTextOfTheControllerTestArrivesLetterByLetterAndRollsThePods() {
        String namespace = running("seed-update", CONTROLLER_TEST_CONFIG);
        Map<String, String> before = templateAnnotations(namespace);
        String changed = CONTROLLER_TEST_CONFIG.replace("      grpc:\n", "      grpc:\n      http:\n");

        operator.apply(namespace, collector(changed));

        await().atMost(Duration.ofSeconds(30)).until(() -> config(namespace).equals(changed));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !templateAnnotations(namespace).equals(before));
    }

    private static String running(String prefix, String config) {
        String namespace = cluster().namespace(prefix);
        operator.apply(namespace, collector(config));
        operator.awaitReady(namespace, "test-collector");
        return namespace;
    }

    /** Of the version whose configuration needs no change, so that texts can be compared. */
    private static String collector(String config) {
        return """
                apiVersion: opentelemetry.io/v1alpha1
                kind: OpenTelemetryCollector
                metadata:
                  name: test-collector
                spec:
                  mode: deployment
                  replicas: 1
                  image: otel/opentelemetry-collector-contrib:0.90.0
                  config: |
                """ + config.indent(4);
    }

    private static void awaitDeployment(String namespace) {
        await().atMost(Duration.ofSeconds(30)).until(() -> deployment(namespace) != null);
    }

    private static Deployment deployment(String namespace) {
        return operator.client()
                .apps()
                .deployments()
                .inNamespace(namespace)
                .withName("test-collector")
                .get();
    }

    private static Map<String, String> templateAnnotations(String namespace) {
        return deployment(namespace).getSpec().getTemplate().getMetadata().getAnnotations();
    }

    private static String config(String namespace) {
        ConfigMap configMap = operator.client()
                .configMaps()
                .inNamespace(namespace)
                .withName("test-collector-config")
                .get();
        return configMap.getData().get("collector.yaml");
    }

    private static void kubectl(String... arguments) {
        cluster().kubectl(arguments).orFail();
    }

    private static TestCluster cluster() {
        return operator.cluster();
    }
}
