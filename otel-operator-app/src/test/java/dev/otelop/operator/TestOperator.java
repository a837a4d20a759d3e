package dev.otelop.operator;

import static org.awaitility.Awaitility.await;

import dev.otelop.model.Crds;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.Clients;
import dev.otelop.operator.rights.OperatorUser;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.testing.cluster.AuditedWrite;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An operator on the cluster of the test run, under a user of its own, and what tests ask of it. */
final class TestOperator implements AutoCloseable {

    static final String USER = "operator";

    /** Who it is when it watches some namespaces. */
    static final String OF_SOME = USER + "-of-some";

    private final TestCluster cluster;
    private final Operator operator;
    private final KubernetesClient client;

    private TestOperator(TestCluster cluster, Operator operator) {
        this.cluster = cluster;
        this.operator = operator;
        this.client = Clients.connect(cluster.config("author", "system:masters"));
    }

    static TestOperator start() {
        return start(UnaryOperator.identity());
    }

    static TestOperator start(UnaryOperator<OperatorOptions> options) {
        TestCluster cluster = TestCluster.shared();
        installDefinitions(cluster);
        return on(cluster, options.apply(OperatorOptions.local()));
    }

    /** An operator on a cluster of the test's own, with the definitions that are there. */
    static TestOperator on(TestCluster cluster) {
        return on(cluster, OperatorOptions.local());
    }

    /** An operator that reaches the shared cluster, with the definitions that are there, in a way of its own. */
    static TestOperator with(Config config, OperatorOptions options) {
        return new TestOperator(TestCluster.shared(), Operator.start(options, config));
    }

    private static TestOperator on(TestCluster cluster, OperatorOptions options) {
        return new TestOperator(cluster, Operator.start(options, user(cluster, options)));
    }

    /** Who the operator is: somebody with the rights that these options need, and no other. */
    private static Config user(TestCluster cluster, OperatorOptions options) {
        return options.namespaces().isEmpty()
                ? OperatorUser.everywhere(cluster, USER, leaseNamespace(options))
                : OperatorUser.within(cluster, OF_SOME, options.namespaces());
    }

    private static String leaseNamespace(OperatorOptions options) {
        Election election = options.election();
        return election == null || election.namespace() == null ? "default" : election.namespace();
    }

    static void installDefinitions(TestCluster cluster) {
        for (String name : Crds.names()) {
            cluster.kubectlWith(Crds.yaml(name), "apply", "--server-side", "--force-conflicts", "-f", "-")
                    .orFail();
        }
        await("the definitions to be served")
                .atMost(Duration.ofSeconds(30))
                .until(() -> cluster.client().supports(OpenTelemetryCollector.class)
                        && cluster.client().supports(Instrumentation.class)
                        && cluster.client().supports(OpAMPBridge.class));
    }

    Operator operator() {
        return operator;
    }

    TestCluster cluster() {
        return cluster;
    }

    /** The author of the custom resources. */
    KubernetesClient client() {
        return client;
    }

    void apply(String namespace, String yaml) {
        cluster.kubectlWith(yaml, "apply", "-n", namespace, "-f", "-").orFail();
    }

    Optional<OpenTelemetryCollector> collector(String namespace, String name) {
        return Optional.ofNullable(client.resources(OpenTelemetryCollector.class)
                .inNamespace(namespace)
                .withName(name)
                .get());
    }

    Optional<Condition> condition(String namespace, String name, String type) {
        return collector(namespace, name)
                .map(OpenTelemetryCollector::getStatus)
                .flatMap(status -> status.getConditions().stream()
                        .filter(condition -> type.equals(condition.getType()))
                        .findFirst());
    }

    void awaitCondition(String namespace, String name, String type, String status, String reason) {
        await(type + "=" + status + " " + reason + " of " + name)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> condition(namespace, name, type)
                                .map(condition -> condition.getStatus() + " " + condition.getReason())
                                .orElse("none"),
                        (status + " " + reason)::equals);
    }

    void awaitReady(String namespace, String name) {
        await("Ready of " + name)
                .atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> condition(namespace, name, "Ready")
                        .map(Condition::getStatus)
                        .filter("True"::equals)
                        .isPresent());
    }

    List<AuditedWrite> writesSince(Instant moment) {
        return cluster.auditLog().writesSince(moment, USER);
    }

    @Override
    public void close() {
        operator.close();
        client.close();
        RightsLedger.read(cluster);
    }
}
