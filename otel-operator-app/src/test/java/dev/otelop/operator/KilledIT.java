package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.fault.FaultProxy;
import dev.otelop.testing.fault.ProxiedRequest;
import dev.otelop.testing.fault.Reaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An operator dies at its first write, at its second, and so on to the last one, before the API server hears of the write
 * or after it has carried it out. The next operator always gets to the same end.
 *
 * <p>With the system property {@code otelop.faults.processes} it is a process that is killed with signal 9, otherwise an
 * operator of this process whose connections all end for good, which is the same to an API server and takes less time.
 */
class KilledIT {

    private static final boolean PROCESSES = Boolean.getBoolean("otelop.faults.processes");
    private static final String COLLECTOR = Collectors.yaml(
            "c", "autoscaler: {minReplicas: 1, maxReplicas: 2}", "podDisruptionBudget: {maxUnavailable: 1}");

    private final TestCluster cluster = TestCluster.shared();

    @TempDir
    private Path folder;

    @BeforeEach
    void install() {
        TestOperator.installDefinitions(cluster);
    }

    static List<Moment> moments() {
        return PROCESSES ? List.of(Moment.BEFORE, Moment.AFTER) : List.of(Moment.BY_TURNS);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whereverAnOperatorDiesTheNextOneComesToTheSameEnd(Moment moment) throws Exception {
        SortedMap<String, Object> whole = undisturbed();
        int deaths = 0;
        for (int write = 1; dies(write, moment.carriedOut(write), whole); write++) {
            deaths++;
        }
        long made = whole.values().stream()
                .filter(object -> object.toString().contains("OpenTelemetryCollector c"))
                .count();
        assertThat(made).as("objects that the operator makes").isGreaterThan(5);
        assertThat((long) deaths).as("these and the status at least").isGreaterThan(made);
    }

    private SortedMap<String, Object> undisturbed() {
        String namespace = cluster.namespace("alive");
        try (TestOperator operator = survivor(namespace)) {
            operator.apply(namespace, COLLECTOR);
            operator.awaitReady(namespace, "c");
            return Inventory.of(cluster, namespace);
        }
    }

    /** False if the operator had nothing left to write. */
    private boolean dies(int write, boolean carriedOut, SortedMap<String, Object> whole) throws Exception {
        String namespace = cluster.namespace("killed");
        Death death = new Death(write, carriedOut);
        try (FaultProxy proxy = FaultProxy.as(cluster.config("victim", "system:masters"))) {
            proxy.inject(death::at);
            try (AutoCloseable victim = victim(proxy, namespace, death)) {
                cluster.kubectlWith(COLLECTOR, "apply", "-n", namespace, "-f", "-")
                        .orFail();
                await().atMost(Duration.ofSeconds(60)).until(() -> death.came() || ready(namespace));
                assertThat(victim).isNotNull();
            }
        }
        try (TestOperator next = survivor(namespace)) {
            next.awaitReady(namespace, "c");
            await("the same objects after write " + write)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Inventory.of(cluster, namespace)).isEqualTo(whole));
        }
        return death.came();
    }

    private AutoCloseable victim(FaultProxy proxy, String namespace, Death death) {
        if (!PROCESSES) {
            return TestOperator.with(proxy.config(), OperatorOptions.local().withNamespaces(List.of(namespace)));
        }
        OperatorProcess process = OperatorProcess.start(
                folder, namespace, proxy.kubeconfig(), "--namespace=" + namespace, "--health-probe-bind-address=0");
        death.takes(process);
        return process;
    }

    private TestOperator survivor(String namespace) {
        return TestOperator.start(options -> options.withNamespaces(List.of(namespace)));
    }

    private boolean ready(String namespace) {
        return cluster.kubectl(
                        "get",
                        "-n",
                        namespace,
                        "otelcol/c",
                        "-o",
                        "jsonpath={.status.conditions[?(@.type=='Ready')].status}")
                .out()
                .equals("True");
    }

    /** When death comes, as the API server sees it. */
    enum Moment {
        BEFORE,
        AFTER,
        BY_TURNS;

        boolean carriedOut(int write) {
            return switch (this) {
                case BEFORE -> false;
                case AFTER -> true;
                case BY_TURNS -> write % 2 == 0;
            };
        }
    }

    /** Counts writes; at one of them the operator is gone, and nothing that it says afterwards is heard. */
    private static final class Death {

        private final int write;
        private final boolean carriedOut;
        private final AtomicInteger writes = new AtomicInteger();
        private final AtomicBoolean came = new AtomicBoolean();
        private volatile Runnable killer = () -> {};

        Death(int write, boolean carriedOut) {
            this.write = write;
            this.carriedOut = carriedOut;
        }

        void takes(OperatorProcess process) {
            killer = process::kill;
        }

        boolean came() {
            return came.get();
        }

        Reaction at(ProxiedRequest request) {
            if (came.get()) {
                return Reaction.drop();
            }
            if (!request.write() || writes.incrementAndGet() != write) {
                return Reaction.forward();
            }
            came.set(true);
            if (carriedOut) {
                return Reaction.loseAnswer(killer);
            }
            killer.run();
            return Reaction.drop();
        }
    }
}
