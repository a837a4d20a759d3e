package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.otelop.testing.cluster.CommandResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real API server makes of pods while an operator serves the webhook of pods. */
class InjectionIT {

    private static final String RECORD = "otelop.dev/injection";

    private static TestOperator operator;
    private static KubernetesClient client;

    private String namespace;

    @BeforeAll
    static void start() {
        operator = TestOperator.start(options -> options.withWebhookUrl(URI.create("https://127.0.0.1:0")));
        client = operator.client();
        String probed = operator.cluster().namespace("injection-probe");
        await("the webhook of pods to be asked")
                .atMost(Duration.ofSeconds(30))
                .until(() -> create(
                                probed, InjectedPod.named("probe").asking("inject-sdk", "nothing"), "--dry-run=server")
                        .err()
                        .contains("nothing"));
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @BeforeEach
    void newNamespace() {
        namespace = operator.cluster().namespace("injection");
    }

    @ParameterizedTest
    @CsvSource({
        "java, JAVA_TOOL_OPTIONS, opentelemetry-auto-instrumentation-java",
        "nodejs, NODE_OPTIONS, opentelemetry-auto-instrumentation-nodejs",
        "python, PYTHONPATH, opentelemetry-auto-instrumentation-python",
        "dotnet, CORECLR_PROFILER, opentelemetry-auto-instrumentation-dotnet",
        "apache-httpd, LD_LIBRARY_PATH?, otel-agent-attach-apache",
        "nginx, LD_LIBRARY_PATH, otel-agent-attach-nginx"
    })
    void aBarePodGetsTheAgentItAsksFor(String language, String variable, String initContainer) {
        apply(INSTRUMENTATION);

        Pod pod = created(InjectedPod.named("app").asking("inject-" + language, "agents"));

        assertThat(pod.getSpec().getInitContainers())
                .extracting(Container::getName)
                .contains(initContainer);
        assertThat(names(app(pod))).contains("OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES");
        if (!variable.endsWith("?")) {
            assertThat(names(app(pod))).contains(variable);
        }
        assertThat(pod.getMetadata().getAnnotations().get(RECORD)).contains(language, "injected");
    }

    @Test
    void aBarePodGetsTheGoAgentBesideTheProgramItNames() {
        apply(INSTRUMENTATION);

        Pod pod = created(InjectedPod.named("app")
                .asking("inject-go", "agents")
                .asking("otel-go-auto-target-exe", "/app/server"));

        assertThat(pod.getSpec().getShareProcessNamespace()).isTrue();
        assertThat(container(pod, "opentelemetry-auto-instrumentation").getEnv())
                .anySatisfy(variable -> {
                    assertThat(variable.getName()).isEqualTo("OTEL_GO_AUTO_TARGET_EXE");
                    assertThat(variable.getValue()).isEqualTo("/app/server");
                });
    }

    @Test
    void aBarePodGetsTheEnvironmentOfAnSdk() {
        apply(INSTRUMENTATION);

        Pod pod = created(InjectedPod.named("app").asking("inject-sdk", "agents"));

        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(names(app(pod))).contains("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "Job", "StatefulSet"})
    void podsOfAWorkloadAreServicesOfItsName(String kind) {
        apply(INSTRUMENTATION);

        apply(InjectedPod.named("shop").asking("inject-java", "agents").ownedBy(kind));

        Pod pod = await(kind + "'s pod").atMost(Duration.ofSeconds(30)).until(this::firstPod, found -> found != null);
        assertThat(app(pod).getEnv()).anySatisfy(variable -> {
            assertThat(variable.getName()).isEqualTo("OTEL_SERVICE_NAME");
            assertThat(variable.getValue()).isEqualTo("shop");
        });
    }

    @Test
    void beforeItsPodsASidecarNeedsOnlyItsResource() {
        apply(SIDECAR);

        Pod pod = created(InjectedPod.named("app").asking("sidecar.opentelemetry.io/inject", "true"));

        Container sidecar = container(pod, "otc-sidecar");
        assertThat(sidecar.getRestartPolicy()).isEqualTo("Always");
        assertThat(sidecar.getArgs()).containsExactly("--config=/conf/collector.yaml");
        assertThat(pod.getSpec().getVolumes()).anySatisfy(volume -> {
            assertThat(volume.getName()).isEqualTo("otc-config");
            assertThat(volume.getConfigMap().getName()).isEqualTo("agent-config");
        });
        operator.awaitReady(namespace, "agent");
    }

    @Test
    void aSidecarOfAnotherNamespaceTakesAGrantAndBringsItsConfiguration() {
        apply(SIDECAR);
        String other = operator.cluster().namespace("injection");
        InjectedPod pod = InjectedPod.named("app").asking("sidecar.opentelemetry.io/inject", namespace + "/agent");

        CommandResult before = create(other, pod);
        operator.cluster()
                .kubectl("annotate", "namespace", namespace, "otelop.dev/allow-injection-from=" + other)
                .orFail();
        Pod granted = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> dryRun(other, pod.called("granted")),
                        found -> !found.getSpec().getInitContainers().isEmpty());

        assertThat(before.err()).contains("allow-injection-from");
        assertThat(pod(other, "app").getSpec().getInitContainers()).isEmpty();
        Container sidecar = container(granted, "otc-sidecar");
        assertThat(sidecar.getArgs()).containsExactly("--config=env:OTEL_CONFIG");
        assertThat(sidecar.getEnv()).anySatisfy(variable -> {
            assertThat(variable.getName()).isEqualTo("OTEL_CONFIG");
            assertThat(variable.getValue()).contains("receivers:");
        });
    }

    @Test
    void aRestrictedNamespaceGetsWhatItAdmitsAndHearsOfTheRest() {
        operator.cluster()
                .kubectl("label", "namespace", namespace, "pod-security.kubernetes.io/enforce=restricted")
                .orFail();
        apply(INSTRUMENTATION);
        apply(SIDECAR);

        CommandResult result = create(
                namespace,
                InjectedPod.named("app")
                        .restricted()
                        .asking("inject-java", "agents")
                        .asking("java-container-names", "app")
                        .asking("inject-go", "agents")
                        .asking("go-container-names", "app")
                        .asking("otel-go-auto-target-exe", "/app/server")
                        .asking("sidecar.opentelemetry.io/inject", "agent"));

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).contains("Warning:").contains("go");
        Pod pod = pod(namespace, "app");
        assertThat(names(app(pod))).as(result.err()).contains("JAVA_TOOL_OPTIONS");
        assertThat(container(pod, "otc-sidecar").getImage()).isNotEmpty();
        assertThat(pod.getSpec().getContainers()).extracting(Container::getName).containsExactly("app");
    }

    @Test
    void aPodThatAsksForWhatIsNotThereStartsWithoutAndItsAuthorIsTold() {
        CommandResult result = create(namespace, InjectedPod.named("app").asking("inject-java", "missing"));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("Warning:").contains("missing");
        Pod pod = pod(namespace, "app");
        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(pod.getMetadata().getAnnotations().get(RECORD)).contains("refused");
    }

    @Test
    void theOwnerOfSuchPodsGetsAnEvent() {
        apply(InjectedPod.named("shop").asking("inject-java", "missing").ownedBy("Deployment"));

        await("an Event about the Deployment")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events()).anySatisfy(event -> {
                    assertThat(event.getReason()).isEqualTo("InjectionRefused");
                    assertThat(event.getType()).isEqualTo("Warning");
                    assertThat(event.getRegarding().getKind()).isEqualTo("Deployment");
                    assertThat(event.getRegarding().getName()).isEqualTo("shop");
                    assertThat(event.getNote()).contains("missing");
                }));
    }

    @Test
    void aPodThatAsksForNothingIsLeftAsItIs() {
        Pod pod = created(InjectedPod.named("app"));

        assertThat(pod.getMetadata().getAnnotations()).doesNotContainKey(RECORD);
        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(app(pod).getEnv()).isEmpty();
    }

    @Test
    void anInjectedPodThatIsCreatedAgainStaysAsItIs() {
        apply(INSTRUMENTATION);
        apply(SIDECAR);
        Pod first = created(InjectedPod.named("app")
                .asking("inject-java", "agents")
                .asking("java-container-names", "app")
                .asking("inject-python", "agents")
                .asking("python-container-names", "app")
                .asking("sidecar.opentelemetry.io/inject", "agent"));

        assertThat(names(app(first))).contains("JAVA_TOOL_OPTIONS", "PYTHONPATH");
        Pod second = client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("again")
                        .withNamespace(namespace)
                        .withAnnotations(first.getMetadata().getAnnotations())
                        .withLabels(first.getMetadata().getLabels())
                        .endMetadata()
                        .withSpec(first.getSpec())
                        .build())
                .create();

        assertThat(second.getSpec()).isEqualTo(first.getSpec());
        assertThat(second.getMetadata().getAnnotations())
                .isEqualTo(first.getMetadata().getAnnotations());
    }

    @Test
    void theAuthorOfAMistypedAnnotationIsTold() {
        CommandResult result = create(namespace, InjectedPod.named("app").asking("inject-jva", "true"));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("inject-jva").contains("did you mean `inject-java`?");
    }

    @Test
    void aFieldThatTheModelDoesNotKnowIsKept() {
        apply(INSTRUMENTATION);
        ReviewClient reviews = ReviewClient.of(client);
        ObjectNode pod = client.getKubernetesSerialization()
                .unmarshal(
                        InjectedPod.named("app").asking("inject-java", "agents").yaml(), ObjectNode.class);
        ((ObjectNode) pod.path("spec")).putObject("fieldOfTomorrow").put("a", 1);
        ((ObjectNode) pod.at("/spec/containers/0")).putArray("listOfTomorrow").addNull();

        JsonNode admitted = await("the Instrumentation to be known")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> reviews.admitted(pod, namespace),
                        after -> !after.at("/spec/initContainers").isMissingNode());

        assertThat(admitted.at("/spec/fieldOfTomorrow")).isEqualTo(pod.at("/spec/fieldOfTomorrow"));
        assertThat(admitted.at("/spec/containers/0/listOfTomorrow"))
                .isEqualTo(pod.at("/spec/containers/0/listOfTomorrow"));
    }

    @Test
    void systemNamespacesAreNotTouched() {
        CommandResult result = create(
                "kube-system", InjectedPod.named("untouched").asking("inject-sdk", "nothing"), "--dry-run=server");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theNamespaceCanAskForAllItsPods() {
        apply(INSTRUMENTATION);
        operator.cluster()
                .kubectl("annotate", "namespace", namespace, "instrumentation.opentelemetry.io/inject-sdk=true")
                .orFail();

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        names(app(dryRun(namespace, InjectedPod.named("app")))).contains("OTEL_SERVICE_NAME"));
    }

    @Test
    void decisionsAreCountedButNotThoseOfDryRuns() {
        apply(INSTRUMENTATION);
        double before = injections("nodejs");

        dryRun(namespace, InjectedPod.named("app").asking("inject-nodejs", "agents"));
        double dry = injections("nodejs");
        created(InjectedPod.named("app").asking("inject-nodejs", "agents"));

        assertThat(dry).isEqualTo(before);
        assertThat(injections("nodejs")).isEqualTo(before + 1);
    }

    private static double injections(String language) {
        String series = "otelop_injections_total{outcome=\"injected\",subject=\"" + language + "\"}";
        return Http.get(operator.operator().metricsPort(), "/metrics")
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElse(0);
    }

    private void apply(String yaml) {
        operator.apply(namespace, yaml);
    }

    private Pod created(InjectedPod pod) {
        create(namespace, pod).orFail();
        return pod(namespace, pod.name());
    }

    private static CommandResult create(String namespace, InjectedPod pod, String... options) {
        List<String> command = Stream.concat(Stream.of("create", "-n", namespace, "-f", "-"), Stream.of(options))
                .toList();
        return operator.cluster().kubectlWith(pod.yaml(), command.toArray(String[]::new));
    }

    private static Pod dryRun(String namespace, InjectedPod pod) {
        CommandResult result = create(namespace, pod, "--dry-run=server", "-o", "yaml");
        return client.getKubernetesSerialization().unmarshal(result.orFail(), Pod.class);
    }

    private static Pod pod(String namespace, String name) {
        return client.pods().inNamespace(namespace).withName(name).get();
    }

    private Pod firstPod() {
        return client.pods().inNamespace(namespace).list().getItems().stream()
                .findFirst()
                .orElse(null);
    }

    private List<Event> events() {
        return client.events().v1().events().inNamespace(namespace).list().getItems();
    }

    private static Container app(Pod pod) {
        return container(pod, "app");
    }

    private static Container container(Pod pod, String name) {
        return Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                .filter(container -> container.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container " + name + " in " + pod));
    }

    private static List<String> names(Container container) {
        return container.getEnv().stream().map(EnvVar::getName).toList();
    }

    private static final String INSTRUMENTATION = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: Instrumentation
            metadata: {name: agents}
            spec:
              exporter: {endpoint: "http://collector:4318"}
              propagators: [tracecontext, baggage]
              sampler: {type: parentbased_traceidratio, argument: "0.25"}
            """;

    private static final String SIDECAR = """
            apiVersion: opentelemetry.io/v1beta1
            kind: OpenTelemetryCollector
            metadata: {name: agent}
            spec:
              mode: sidecar
              config:
                receivers: {otlp: {protocols: {grpc: {endpoint: "localhost:4317"}}}}
                exporters: {debug: {}}
                service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
            """;
}
