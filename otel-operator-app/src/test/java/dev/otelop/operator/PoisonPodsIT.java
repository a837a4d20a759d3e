package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.CommandResult;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods that no API server would store: webhooks see them before anything is checked. */
@TestInstance(Lifecycle.PER_CLASS)
class PoisonPodsIT {

    private static final String AGENT = "opentelemetry-auto-instrumentation";

    private static final String AGENTS = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: Instrumentation
            metadata: {name: agents}
            spec: {exporter: {endpoint: "http://localhost:4317"}, java: {}}
            """;

    private TestOperator operator;
    private String namespace;

    @BeforeAll
    void start() {
        operator = TestOperator.start(options -> options.withWebhookUrl(URI.create("https://127.0.0.1:0")));
        namespace = operator.cluster().namespace("poison-pods");
        operator.apply(namespace, AGENTS);
        await("the webhook to be asked")
                .atMost(Duration.ofSeconds(30))
                .until(() -> create(
                                "probe", "{containers: [{name: app, image: app}]}", "--dry-run=server", "-o", "yaml")
                        .out()
                        .contains(AGENT));
    }

    @AfterAll
    void stop() {
        operator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{containers: []}",
                "{containers: null}",
                "{containers: [{}]}",
                "{containers: [{name: a, image: b}, {name: a, image: b}]}",
                "{containers: [{name: a, image: b, env: [{name: JAVA_TOOL_OPTIONS}, {name: JAVA_TOOL_OPTIONS}, {}]}]}",
                "{containers: [{name: a, image: b, volumeMounts: [{name: nowhere, mountPath: ''}]}], volumes: [{name: nowhere}]}",
                "{containers: [{name: a, image: b}], volumes: [{name: v, emptyDir: {}, hostPath: {path: /}}]}",
                "{initContainers: [{}], containers: [{name: ' ', image: ''}]}"
            })
    void theApiServerJudgesWhatTheWebhookLeavesAlone(String spec) {
        CommandResult result = create("poison", spec);

        assertThat(result.err()).doesNotContain("webhook");
        assertThat(result.exit() == 0 || result.err().matches("(?s).*(is invalid|Required|Invalid|Duplicate).*"))
                .as(result.err())
                .isTrue();
        operator.cluster().kubectl("delete", "pod", "-n", namespace, "poison", "--ignore-not-found", "--now");
    }

    @Test
    void goodPodsGetTheirAgentAllTheSame() {
        List.of("{}", "{containers: [{}]}").forEach(spec -> create("poison", spec));

        create("good", "{containers: [{name: app, image: app}]}").orFail();

        assertThat(operator.cluster()
                        .kubectl("get", "pod", "-n", namespace, "good", "-o", "jsonpath={.spec.initContainers[*].name}")
                        .out())
                .contains(AGENT);
        assertThat(Http.get(operator.operator().metricsPort(), "/metrics"))
                .contains("controller_runtime_webhook_requests_total{code=\"200\",webhook=\"/mutate-v1-pod\"}")
                .doesNotContain("code=\"500\"");
    }

    private CommandResult create(String name, String spec, String... options) {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %s
                  annotations: {instrumentation.opentelemetry.io/inject-java: "true"}
                spec: %s
                """.formatted(name, spec);
        List<String> command = new ArrayList<>(List.of("create", "-n", namespace, "--validate=false", "-f", "-"));
        command.addAll(List.of(options));
        return operator.cluster().kubectlWith(pod, command.toArray(String[]::new));
    }
}
