package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.otelop.operator.platform.Leadership;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator as a process: its servers, its lease, its end. */
class OperatorProcessIT {

    @Test
    void readyOperatorSaysSoAndCountsWhatItDoes() throws Exception {
        try (TestOperator operator = TestOperator.start()) {
            String namespace = operator.cluster().namespace("metrics");
            operator.apply(namespace, Collectors.yaml("c"));
            operator.awaitReady(namespace, "c");

            assertThat(get(operator.operator().probePort(), "/healthz")).startsWith("200");
            assertThat(get(operator.operator().probePort(), "/readyz")).isEqualTo("200 [+]controllers ok\n");
            assertThat(get(operator.operator().metricsPort(), "/metrics"))
                    .containsPattern(
                            "controller_runtime_reconcile_total\\{controller=\"opentelemetrycollector\",result=\"success\"} [1-9]")
                    .contains("controller_runtime_reconcile_errors_total{controller=\"opentelemetrycollector\"}");
        }
    }

    @Test
    void secondReplicaTakesOverAsSoonAsTheFirstIsClosed() {
        TestCluster cluster = TestCluster.shared();
        String lease = cluster.namespace("lease");
        TestOperator first = TestOperator.start(options -> options.withLeaderElection(lease));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !holder(cluster, lease).isEmpty());
        String leader = holder(cluster, lease);

        try (TestOperator second = TestOperator.start(options -> options.withLeaderElection(lease))) {
            String namespace = cluster.namespace("handover");
            second.apply(namespace, Collectors.yaml("a"));
            second.awaitReady(namespace, "a");
            assertThat(holder(cluster, lease)).isEqualTo(leader);

            first.close();
            second.apply(namespace, Collectors.yaml("b"));

            await().atMost(Duration.ofSeconds(12))
                    .until(() -> !holder(cluster, lease).isEmpty()
                            && !holder(cluster, lease).equals(leader));
            second.awaitReady(namespace, "b");
        }
        assertThat(holder(cluster, lease)).isEmpty();
    }

    @Test
    void leaderThatLosesItsLeaseStopsAndWantsToBeRestarted() throws Exception {
        TestCluster cluster = TestCluster.shared();
        String lease = cluster.namespace("stolen");
        try (TestOperator operator = TestOperator.start(options -> options.withLeaderElection(lease))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !holder(cluster, lease).isEmpty());

            cluster.kubectl(
                            "patch",
                            "-n",
                            lease,
                            "lease",
                            Leadership.LEASE,
                            "--type=merge",
                            "-p",
                            "{\"spec\":{\"holderIdentity\":\"thief\"}}")
                    .orFail();

            assertThat(operator.operator().await()).isEqualTo(1);
            assertThat(operator.operator().healthy()).isFalse();
        }
        assertThat(holder(cluster, lease)).isEqualTo("thief");
    }

    @Test
    void operatorOfSomeNamespacesLeavesTheOthersAlone() {
        TestCluster cluster = TestCluster.shared();
        String one = cluster.namespace("watched");
        String two = cluster.namespace("watched");
        String other = cluster.namespace("unwatched");
        try (TestOperator operator = TestOperator.start(options -> options.withNamespaces(List.of(one, two)))) {
            operator.apply(other, Collectors.yaml("c"));
            operator.apply(one, Collectors.yaml("c"));
            operator.apply(two, Collectors.yaml("c"));
            operator.awaitReady(one, "c");
            operator.awaitReady(two, "c");

            cluster.client().services().inNamespace(one).withName("c").delete();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> cluster.client()
                                    .services()
                                    .inNamespace(one)
                                    .withName("c")
                                    .get()
                            != null);
            assertThat(operator.collector(other, "c").orElseThrow().getStatus()).isNull();
        }
    }

    @Test
    void operatorOutsideTheClusterRegistersItsWebhooksAndTakesThemAwayAgain() {
        TestCluster cluster = TestCluster.shared();
        String namespace = cluster.namespace("webhook");
        String wrong = Collectors.yaml("c").replace("receivers: [otlp]", "receivers: [oltp]");
        try (TestOperator operator =
                TestOperator.start(options -> options.withWebhookUrl(URI.create("https://127.0.0.1:0")))) {
            assertThat(operator.operator().webhookPort()).isPositive();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    cluster.kubectlWith(wrong, "apply", "--dry-run=server", "-n", namespace, "-f", "-")
                                            .err())
                            .contains("spec.config.service.pipelines.traces.receivers[0]"));
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> cluster.kubectlWith(wrong, "apply", "--dry-run=server", "-n", namespace, "-f", "-")
                                .exit()
                        == 0);
    }

    @Test
    void closedOperatorEndsWithZero() throws Exception {
        TestOperator operator = TestOperator.start();
        operator.close();

        assertThat(operator.operator().await()).isZero();
    }

    @Test
    void missingDefinitionsAreNamedWithTheCommandThatInstallsThem() {
        try (TestCluster empty = TestCluster.fresh()) {
            assertThatThrownBy(
                            () -> Operator.start(OperatorOptions.local(), empty.config("operator", "system:masters")))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("OpenTelemetryCollector (opentelemetry.io/v1beta1)")
                    .hasMessageContaining("otelop crds | kubectl apply -f -");
        }
    }

    @Test
    void missingPermissionIsNamed() {
        TestCluster cluster = TestCluster.shared();
        TestOperator.installDefinitions(cluster);

        assertThatThrownBy(() -> Operator.start(OperatorOptions.local(), cluster.config("nobody")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("User \"nobody\" cannot list resource");
    }

    private static String holder(TestCluster cluster, String namespace) {
        Lease lease = cluster.client()
                .resources(Lease.class)
                .inNamespace(namespace)
                .withName(Leadership.LEASE)
                .get();
        return lease == null || lease.getSpec().getHolderIdentity() == null
                ? ""
                : lease.getSpec().getHolderIdentity();
    }

    private static String get(int port, String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
