package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.Crds;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.testing.cluster.TestCluster;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about pods of a cluster, on which no operator runs here. */
class ExplainCommandIT {

    private static final String INSTRUMENTATION = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: Instrumentation
            metadata:
              name: agents
            spec:
              exporter:
                endpoint: http://gateway.observability:4318
              java: {}
            """;

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: checkout
            spec:
              selector:
                matchLabels:
                  app: checkout
              template:
                metadata:
                  labels:
                    app: checkout
                  annotations:
                    instrumentation.opentelemetry.io/inject-java: "true"
                spec:
                  containers:
                    - name: checkout
                      image: registry.example/checkout:1.4.2
            """;

    private final TestCluster cluster = TestCluster.shared();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void install() {
        for (String name : Crds.names()) {
            cluster.kubectlWith(Crds.yaml(name), "apply", "--server-side", "--force-conflicts", "-f", "-")
                    .orFail();
        }
        await("the definitions to be served")
                .atMost(Duration.ofSeconds(30))
                .until(() -> cluster.client().supports(Instrumentation.class)
                        && cluster.client().supports(OpenTelemetryCollector.class));
    }

    @Test
    void workloadIsExplainedWithItsTemplateAndEachPod() {
        String namespace = cluster.namespace("explain");
        apply(namespace, INSTRUMENTATION);
        apply(namespace, DEPLOYMENT);
        cluster.kubectl("wait", "-n", namespace, "--for=condition=Available", "deployment/checkout")
                .orFail();

        assertThat(explain(namespace, "deploy/checkout")).as(err.toString()).isZero();

        assertThat(out.toString())
                .startsWith("Deployment " + namespace + "/checkout\n"
                        + "  injected  java in checkout from " + namespace
                        + "/agents: the container is instrumented\n")
                .contains("Pod " + namespace + "/checkout-")
                .contains("its webhook is not registered in this cluster; if it were created now:");
    }

    @Test
    void podTellsWhatWasDecidedAndThatTheInstrumentationHasChangedSince() {
        String namespace = cluster.namespace("explain");
        apply(namespace, INSTRUMENTATION);
        String record = "{\"decisions\":["
                + "{\"subject\":\"java\",\"container\":\"checkout\",\"verdict\":\"injected\",\"from\":\"%s/agents\",\"revision\":\"1\",\"added\":[]},"
                + "{\"subject\":\"sdk\",\"container\":\"checkout\",\"verdict\":\"refused\",\"rule\":\"injection.instrumentation-absent\",\"reason\":\"there is none\"}]}";
        apply(namespace, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: checkout
                  annotations:
                    instrumentation.opentelemetry.io/inject-java: "true"
                    instrumentation.opentelemetry.io/inject-sdk: "true"
                    instrumentation.opentelemetry.io/container-names: checkout
                    otelop.dev/injection: '%s'
                spec:
                  containers:
                    - name: checkout
                      image: registry.example/checkout:1.4.2
                      env:
                        - name: OTEL_SERVICE_NAME
                          value: checkout
                """.formatted(record.formatted(namespace)));

        assertThat(explain(namespace, "checkout")).as(err.toString()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.toString())
                .contains("injected  java in checkout")
                .contains("refused   sdk in checkout: there is none [injection.instrumentation-absent]")
                .contains("sdk in checkout would be injected if the pod were created now: recreate it")
                .doesNotContain("outdated");

        apply(namespace, INSTRUMENTATION.replace("gateway.observability", "other.observability"));
        out.getBuffer().setLength(0);

        assertThat(explain(namespace, "pod/checkout")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.toString())
                .contains("outdated: java came from Instrumentation " + namespace + "/agents, which has changed since");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(explain("default", "deployment/nowhere")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).isEqualTo("otelop: there is no deployment `nowhere` in namespace `default`\n");
    }

    private void apply(String namespace, String yaml) {
        cluster.kubectlWith(yaml, "apply", "-n", namespace, "-f", "-").orFail();
    }

    private int explain(String namespace, String object) {
        return Main.run(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Path.of(""),
                "explain",
                "--kubeconfig",
                cluster.kubeconfigFile().toString(),
                "-n",
                namespace,
                object);
    }
}
