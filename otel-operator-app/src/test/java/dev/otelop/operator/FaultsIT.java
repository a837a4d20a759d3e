package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.fault.Fault;
import dev.otelop.testing.fault.FaultProxy;
import dev.otelop.testing.fault.ProxiedRequest;
import dev.otelop.testing.fault.Reaction;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While collectors come, change and go, something is wrong between operator and API server. When it is over, everything is
 * as it would be had nothing happened.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsIT {

    private static final Duration STORM = Duration.ofSeconds(4);

    private final TestCluster cluster = TestCluster.shared();
    private SortedMap<String, Object> calm;

    static Stream<Arguments> faults() {
        AtomicInteger requests = new AtomicInteger();
        return Stream.of(
                Arguments.of(
                        "watches are refused as too old",
                        Fault.of(ProxiedRequest::watch, Reaction.refuse(410, "Expired"))),
                Arguments.of("lists are refused as too old", Fault.of(FaultsIT::list, Reaction.refuse(410, "Expired"))),
                Arguments.of(
                        "every write is a conflict", Fault.of(ProxiedRequest::write, Reaction.refuse(409, "Conflict"))),
                Arguments.of(
                        "every second request is one too many", (Fault) request -> requests.incrementAndGet() % 2 == 0
                                ? Reaction.refuse(429, "TooManyRequests", "Retry-After: 1")
                                : Reaction.forward()),
                Arguments.of(
                        "writes fail inside the server",
                        Fault.of(ProxiedRequest::write, Reaction.refuse(500, "InternalError"))),
                Arguments.of(
                        "writes are carried out and their answers lost",
                        Fault.of(ProxiedRequest::write, Reaction.loseAnswer())),
                Arguments.of(
                        "the server is slow",
                        Fault.of(request -> !request.watch(), Reaction.delay(Duration.ofMillis(700)))),
                Arguments.of("connections break", Fault.of(request -> true, Reaction.drop())),
                Arguments.of("nothing gets through", Fault.of(request -> true, Reaction.hang())));
    }

    @BeforeAll
    void knowWhatIsRight() {
        TestOperator.installDefinitions(cluster);
        String namespace = cluster.namespace("calm");
        ConfigMap mine = usersOwn(namespace);
        try (TestOperator operator = TestOperator.start(options -> options.withNamespaces(List.of(namespace)))) {
            change(operator, namespace, () -> {});
            settle(operator, namespace);
            calm = Inventory.of(cluster, namespace);
        }
        assertUntouched(mine);
        assertThat(calm.keySet())
                .contains("Deployment changed", "DaemonSet new", "ConfigMap users-own")
                .doesNotContain("HorizontalPodAutoscaler changed", "Deployment gone");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatWasAppliedComesTrue(String name, Fault fault) {
        String namespace = cluster.namespace("storm");
        ConfigMap mine = usersOwn(namespace);
        try (FaultProxy proxy = FaultProxy.as(cluster.config(TestOperator.USER, "system:masters"));
                TestOperator operator = TestOperator.with(
                        proxy.config(), OperatorOptions.local().withNamespaces(List.of(namespace)))) {
            change(operator, namespace, () -> {
                proxy.inject(fault);
                proxy.cutWatches();
            });
            pause();
            proxy.inject(Fault.none());
            // What hangs would hang until the client gives it up.
            proxy.cutAll();

            settle(operator, namespace);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(Inventory.of(cluster, namespace)).isEqualTo(calm));
            assertThat(operator.operator().healthy()).isTrue();
        }
        assertUntouched(mine);
    }

    /** During the storm one collector changes so that one of its objects has to go, one goes, and one comes. */
    private void change(TestOperator operator, String namespace, Runnable storm) {
        operator.apply(namespace, Collectors.yaml("changed", "autoscaler: {minReplicas: 1, maxReplicas: 2}"));
        operator.apply(namespace, Collectors.yaml("gone"));
        operator.awaitReady(namespace, "changed");
        operator.awaitReady(namespace, "gone");
        storm.run();
        operator.apply(namespace, Collectors.yaml("new", "mode: daemonset"));
        operator.apply(namespace, Collectors.yaml("changed", "replicas: 2", "podAnnotations: {a: b}"));
        cluster.kubectl("delete", "-n", namespace, "otelcol/gone", "--wait=false")
                .orFail();
    }

    private void settle(TestOperator operator, String namespace) {
        operator.awaitReady(namespace, "new");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Inventory.of(cluster, namespace).keySet().stream()
                        .noneMatch(object ->
                                object.contains(" gone") || object.equals("HorizontalPodAutoscaler changed")));
        operator.awaitReady(namespace, "changed");
    }

    private ConfigMap usersOwn(String namespace) {
        return cluster.client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName("users-own")
                        .endMetadata()
                        .withData(Map.of("a", "b"))
                        .build())
                .create();
    }

    private void assertUntouched(ConfigMap mine) {
        assertThat(cluster.client().resource(mine).get().getMetadata().getResourceVersion())
                .isEqualTo(mine.getMetadata().getResourceVersion());
    }

    private static boolean list(ProxiedRequest request) {
        return request.method().equals("GET") && request.target().contains("limit=");
    }

    private static void pause() {
        try {
            Thread.sleep(STORM.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
