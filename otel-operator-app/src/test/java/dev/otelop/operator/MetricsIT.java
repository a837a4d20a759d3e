package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.MetricContract;
import dev.otelop.operator.platform.MetricsPage;
import dev.otelop.operator.platform.MetricsPage.Sample;
import dev.otelop.testing.cluster.TestCluster;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The metrics page of an operator that leads, reconciles, and serves webhooks. */
class MetricsIT {

    private static final String INSTRUMENTATION = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: Instrumentation
            metadata:
              name: agents
            spec:
              exporter:
                endpoint: http://gateway:4317
            """;

    private static TestOperator operator;

    @BeforeAll
    static void start() {
        String lease = TestCluster.shared().namespace("metrics-lease");
        operator = TestOperator.start(
                options -> options.withLeaderElection(lease).withWebhookUrl(URI.create("https://127.0.0.1:0")));
        busy("metrics-busy");
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void pageShowsEveryFamilyWithTheLabelsAndValuesOfTheReference() {
        MetricsPage page = page();

        Stream<Sample> ours =
                page.samples().stream().filter(sample -> !sample.name().matches("(jvm|process)_.*"));
        assertThat(ours)
                .allSatisfy(sample -> assertThat(MetricContract.keeps(sample))
                        .as(sample.toString())
                        .isTrue());
        assertThat(page.types()).containsKeys(MetricContract.families().toArray(String[]::new));
    }

    @Test
    void pageDoesNotGrowWithTheCluster() {
        Set<String> before = series(page());

        busy("metrics-more");
        busy("metrics-more");

        assertThat(series(page()))
                .allSatisfy(series -> assertThat(series).doesNotContain("metrics-more", "metrics-busy"))
                .hasSizeLessThan(before.size() + 12);
    }

    @Test
    void resourcesAreCountedByTheirState() {
        MetricsPage page = page();

        assertThat(managed(page, "OpenTelemetryCollector", "ready")).isPositive();
        assertThat(managed(page, "OpenTelemetryCollector", "unmanaged")).isPositive();
        assertThat(managed(page, "Instrumentation", "ready")).isPositive();
        assertThat(page.named("leader_election_master_status"))
                .extracting(Sample::value)
                .containsExactly(1.0);
    }

    @Test
    void requestsToTheApiServerAreCountedByMethodAndCode() {
        assertThat(page().named("rest_client_requests_total"))
                .anySatisfy(sample -> {
                    assertThat(sample.labels()).containsEntry("method", "PATCH").containsEntry("code", "201");
                    assertThat(sample.value()).isPositive();
                })
                .extracting(sample -> sample.labels().get("host"))
                .containsOnly(operator.cluster().url().getAuthority());
    }

    @Test
    void alertsAndDashboardAskForSeriesThatThePageHas() {
        MetricsPage page = page();
        Set<String> names = Set.copyOf(page.samples().stream().map(Sample::name).toList());

        assertThat(MonitoringFiles.dashboardQueries())
                .allSatisfy(query -> query.selectors().forEach((metric, labels) -> {
                    if (!metric.equals("up")) {
                        assertThat(names).contains(metric);
                    }
                }));
        assertThat(MonitoringFiles.alertQueries())
                .allSatisfy(query -> assertThat(query.selectors().keySet().stream()
                                .filter(name -> !name.matches("(kube|apiserver)_.*|up")))
                        .isSubsetOf(names));
    }

    /** Everything that an operator can have to do in one namespace. */
    private static void busy(String prefix) {
        String namespace = operator.cluster().namespace(prefix);
        operator.apply(namespace, INSTRUMENTATION);
        for (String mode : List.of("deployment", "daemonset", "statefulset")) {
            operator.apply(namespace, Collectors.yaml(prefix + "-" + mode, "mode: " + mode));
        }
        operator.apply(namespace, Collectors.yaml(prefix + "-left-alone", "managementState: unmanaged"));
        for (String mode : List.of("deployment", "daemonset", "statefulset")) {
            operator.awaitReady(namespace, prefix + "-" + mode);
        }
        operator.awaitCondition(namespace, prefix + "-left-alone", "Ready", "Unknown", "Unmanaged");
        // The webhook of pods is asked as soon as the API server has learned of it.
        await("an injected pod").atMost(Duration.ofSeconds(30)).until(() -> {
            operator.apply(
                    namespace,
                    InjectedPod.named("app-" + System.nanoTime())
                            .asking("inject-java", "agents")
                            .yaml());
            return page().named("otelop_injections_total").stream().anyMatch(sample -> sample.value() > 0);
        });
        operator.client()
                .resources(OpenTelemetryCollector.class)
                .inNamespace(namespace)
                .withName(prefix + "-daemonset")
                .delete();
    }

    private static double managed(MetricsPage page, String kind, String state) {
        return page.named("otelop_managed_resources").stream()
                .filter(sample -> sample.labels().get("kind").equals(kind)
                        && sample.labels().get("state").equals(state))
                .mapToDouble(Sample::value)
                .sum();
    }

    private static Set<String> series(MetricsPage page) {
        return Set.copyOf(page.samples().stream()
                .map(sample -> sample.name() + sample.labels())
                .toList());
    }

    private static MetricsPage page() {
        return MetricsPage.of(Http.get(operator.operator().metricsPort(), "/metrics"));
    }
}
