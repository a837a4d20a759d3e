package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.operator.platform.Leadership;
import dev.otelop.operator.rights.OperatorUser;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.testing.cluster.AuditedWrite;
import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.fault.Fault;
import dev.otelop.testing.fault.FaultProxy;
import dev.otelop.testing.fault.Reaction;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two operators as processes, of which one leads until something happens to it. */
class HighAvailabilityIT {

    private final TestCluster cluster = TestCluster.shared();
    private final Instant begin = Instant.now();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private Path folder;

    private String namespace;

    @BeforeEach
    void start() {
        TestOperator.installDefinitions(cluster);
        namespace = cluster.namespace("replicas");
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
        RightsLedger.read(cluster);
    }

    @Test
    void aKilledLeaderIsReplacedWithinTwentySecondsAndNoObjectIsWrittenByBothAtOnce() {
        OperatorProcess leader = leader("first", OperatorUser.kubeconfig(cluster, user("first"), namespace));
        standby("second");
        apply("early");
        awaitReady("early");

        apply("work-1");
        apply("work-2");
        leader.kill();
        Lease before = lease();
        apply("late");
        awaitHolder("second");

        assertThat(Duration.between(
                        before.getSpec().getRenewTime(), lease().getSpec().getAcquireTime()))
                .isLessThan(Duration.ofSeconds(20));
        List.of("early", "work-1", "work-2", "late").forEach(this::awaitReady);
        assertThatOneFollowedTheOther("first", "second");
        assertThat(cluster.client()
                        .apps()
                        .deployments()
                        .inNamespace(namespace)
                        .list()
                        .getItems())
                .hasSize(4);
    }

    @Test
    void aLeaderThatIsToldToEndHandsTheLeaseOnAndEndsWithZero() {
        OperatorProcess leader = leader("first", OperatorUser.kubeconfig(cluster, user("first"), namespace));
        standby("second");
        apply("early");
        awaitReady("early");

        Instant told = Instant.now();
        assertThat(leader.terminate()).as(leader.log()).isZero();
        awaitHolder("second");

        assertThat(Duration.between(told, lease().getSpec().getAcquireTime()))
                .as("less than it takes a lease to run out")
                .isLessThan(Duration.ofSeconds(11));
        apply("late");
        awaitReady("late");
        assertThatOneFollowedTheOther("first", "second");
    }

    @Test
    void aLeaderWithoutAWayToTheApiServerEndsBeforeItIsReplaced() {
        FaultProxy way = FaultProxy.as(OperatorUser.everywhere(cluster, user("first"), namespace));
        open.add(way);
        OperatorProcess leader = leader("first", way.kubeconfig());
        standby("second");
        apply("early");
        awaitReady("early");

        way.inject(Fault.of(request -> true, Reaction.hang()));
        apply("late");
        assertThat(leader.exit()).as(leader.log()).isEqualTo(1);
        Instant ended = Instant.now();
        awaitHolder("second");

        assertThat(lease().getSpec().getAcquireTime().toInstant()).isAfter(ended.minusSeconds(1));
        awaitReady("late");
        assertThatOneFollowedTheOther("first", "second");

        way.inject(Fault.none());
        OperatorProcess again = run("third", way.kubeconfig());
        await().atMost(Duration.ofSeconds(40)).until(again::running);
        assertThat(lease().getSpec().getHolderIdentity()).startsWith(namespace + "-second");
    }

    private OperatorProcess leader(String name, String kubeconfig) {
        OperatorProcess process = run(name, kubeconfig);
        awaitHolder(name);
        return process;
    }

    private void standby(String name) {
        OperatorProcess process = run(name, OperatorUser.kubeconfig(cluster, user(name), namespace));
        await().atMost(Duration.ofSeconds(60)).until(process::running);
    }

    private OperatorProcess run(String name, String kubeconfig) {
        OperatorProcess process = OperatorProcess.start(
                folder,
                namespace + "-" + name,
                kubeconfig,
                "--leader-elect",
                "--lease-namespace=" + namespace,
                "--namespace=" + namespace,
                "--health-probe-bind-address=0");
        open.add(process);
        return process;
    }

    private String user(String name) {
        return namespace + "-" + name;
    }

    private void apply(String name) {
        cluster.kubectlWith(Collectors.yaml(name), "apply", "-n", namespace, "-f", "-")
                .orFail();
    }

    private void awaitReady(String name) {
        cluster.kubectl("wait", "-n", namespace, "otelcol/" + name, "--for=condition=Ready", "--timeout=90s")
                .orFail();
    }

    private void awaitHolder(String name) {
        await("lead of " + name).atMost(Duration.ofSeconds(60)).until(() -> {
            Lease found = lease();
            return found != null
                    && String.valueOf(found.getSpec().getHolderIdentity()).startsWith(namespace + "-" + name);
        });
    }

    private Lease lease() {
        return cluster.client()
                .resources(Lease.class)
                .inNamespace(namespace)
                .withName(Leadership.LEASE)
                .get();
    }

    private void assertThatOneFollowedTheOther(String first, String second) {
        Instant last = work(first).stream()
                .map(AuditedWrite::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(work(second))
                .isNotEmpty()
                .allSatisfy(write -> assertThat(write.time()).isAfter(last));
    }

    /** Everything but the race for the lease. */
    private List<AuditedWrite> work(String name) {
        return cluster.auditLog().writesSince(begin, user(name)).stream()
                .filter(write -> !write.resource().equals("leases"))
                .toList();
    }
}
