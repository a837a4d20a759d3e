package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code make image} has built, unpacked and started as its user on a root that cannot be written to. Run by {@code
 * make test-image}, which builds it first.
 */
class ContainerImageE2E {

    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    /** Far above what it takes (docs/reference/performance.md), for machines that have more to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String COLLECTOR = """
            apiVersion: opentelemetry.io/v1beta1
            kind: OpenTelemetryCollector
            metadata: {name: gateway}
            spec:
              config:
                receivers: {otlp: {protocols: {grpc: {endpoint: '0.0.0.0:4317'}}}}
                exporters: {debug: {}}
                service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Path image;
    private static List<String> entrypoint;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        String tar = System.getProperty("otelop.image");
        assertThat(tar).as("set -Dotelop.image, or run make test-image").isNotNull();
        image = folder.resolve("root");
        Result unpacked = run(List.of(tool("unpack"), tar, image.toString()), "");
        assertThat(unpacked.exit()).as(unpacked.output()).isZero();
        entrypoint = Files.readAllLines(image.resolve("opt/otelop/entrypoint"));
    }

    @AfterAll
    static void nothingWasWritten() {
        assertThat(image.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void versionAndHelpAreAnswered() throws Exception {
        assertThat(otelop("", "version").output()).contains("otelop");
        assertThat(otelop("", "run", "--help").output()).contains("--health-probe-bind-address");
        assertThat(otelop("", "bridge", "--help").output()).contains("--config");
    }

    @Test
    void configurationIsValidated() throws Exception {
        Result wrong =
                otelop("receivers: {otlp: }\nservice: {pipelines: {traces: {receivers: [oltp]}}}\n", "validate", "-");

        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.output()).contains("pipeline.undefined-component");
    }

    @Test
    void archiveOfClassesIsUsed() throws Exception {
        List<String> words = new ArrayList<>(entrypoint);
        // Ends with an error when the archive does not fit.
        words.add(words.indexOf("-cp"), "-XX:AOTMode=on");
        words.add("version");

        Result result = run(entered(words), "");

        assertThat(result.exit()).as(result.output()).isZero();
    }

    @Test
    void filesBelongToRootAndHaveOneTime() throws Exception {
        Result others = run(
                List.of(
                        "find",
                        image.toString(),
                        "-mindepth",
                        "1",
                        "(",
                        "!",
                        "-user",
                        "root",
                        "-o",
                        "-perm",
                        "/022",
                        ")",
                        "!",
                        "-type",
                        "l",
                        "!",
                        "-path",
                        image + "/tmp"),
                "");

        assertThat(others.output().strip()).isEmpty();
        assertThat(Files.getLastModifiedTime(image.resolve("opt/otelop/otelop.aot"))
                        .toMillis())
                .isEqualTo(1_000);
    }

    @Test
    void operatorReconcilesACollector() throws Exception {
        TestCluster cluster = TestCluster.fresh();
        try (cluster) {
            TestOperator.installDefinitions(cluster);
            Files.writeString(image.resolve("etc/kubeconfig"), cluster.kubeconfig("operator", "system:masters"));
            List<String> words = new ArrayList<>(entrypoint);
            words.addAll(List.of("run", "--kubeconfig=/etc/kubeconfig", "--health-probe-bind-address=127.0.0.1:18081"));
            words.add("--metrics-bind-address=0");

            long started = System.nanoTime();
            Process operator = new ProcessBuilder(entered(words))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("operator.log").toFile())
                    .start();
            try {
                await("readiness")
                        .pollInterval(Duration.ofMillis(10))
                        .atMost(PATIENCE)
                        .until(() -> ready());
                Duration took = Duration.ofNanos(System.nanoTime() - started);
                Duration processor = operator.info().totalCpuDuration().orElseThrow();
                reconcile(cluster);
                System.out.printf(
                        "ready after %d ms and %d ms of processor time; %s with one collector%n",
                        took.toMillis(), processor.toMillis(), memory(operator));
            } finally {
                operator.destroy();
                assertThat(operator.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(Files.readString(folder.resolve("operator.log"))).doesNotContain("Exception");
        }
    }

    private static void reconcile(TestCluster cluster) {
        String namespace = cluster.namespace("image");
        cluster.kubectlWith(COLLECTOR, "apply", "-n", namespace, "-f", "-").orFail();
        await("the workload")
                .atMost(PATIENCE)
                .until(() -> !cluster.client()
                        .apps()
                        .deployments()
                        .inNamespace(namespace)
                        .list()
                        .getItems()
                        .isEmpty());
    }

    /** Ready means that reconciling goes on, not only that nobody has said otherwise yet. */
    private static boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:18081/readyz"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("[+]controllers");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory in all, and without what is mapped from files and shared. */
    private static String memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:") || line.startsWith("RssAnon:"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private static Result otelop(String input, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(entrypoint);
        words.addAll(List.of(arguments));
        return run(entered(words), input);
    }

    private static List<String> entered(List<String> words) {
        List<String> all = new ArrayList<>(List.of(tool("enter"), image.toString()));
        all.addAll(words);
        return all;
    }

    private static String tool(String name) {
        return ROOT.resolve("tools/image").resolve(name).toString();
    }

    private static Result run(List<String> words, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int exit, String output) {}
}
