package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.TestCluster;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects that no schema has checked, as older definitions let them pass. */
class PoisonIT {

    /** The schema of the definitions, replaced by one that admits everything. */
    private static final String ANYTHING = """
            [{"op": "replace", "path": "/spec/versions/%d/schema/openAPIV3Schema", "value":
              {"type": "object", "x-kubernetes-preserve-unknown-fields": true}}]
            """;

    @Test
    void oneUnreadableCollectorAmongTenIsExplainedAndDisturbsNobody() {
        try (TestCluster cluster = TestCluster.fresh()) {
            TestOperator.installDefinitions(cluster);
            admitAnything(cluster);
            String namespace = cluster.namespace("poison");
            String unreadable = Collectors.yaml("early", "hostNetwork: {a: 1}", "env: A=1");
            cluster.kubectlWith(unreadable, "apply", "-n", namespace, "-f", "-").orFail();

            try (TestOperator operator = TestOperator.on(cluster)) {
                IntStream.range(0, 9).forEach(i -> operator.apply(namespace, Collectors.yaml("c" + i)));
                operator.apply(namespace, Collectors.yaml("late", "volumes: [7]"));

                operator.awaitCondition(namespace, "early", "ConfigValid", "False", "Invalid");
                operator.awaitCondition(namespace, "late", "ConfigValid", "False", "Invalid");
                IntStream.range(0, 9).forEach(i -> operator.awaitReady(namespace, "c" + i));

                assertThat(message(operator, namespace, "early"))
                        .contains("spec.hostNetwork")
                        .contains("spec.env");
                assertThat(message(operator, namespace, "late")).contains("spec.volumes[0]");
                assertThat(cluster.client()
                                .apps()
                                .deployments()
                                .inNamespace(namespace)
                                .list()
                                .getItems())
                        .extracting(deployment -> deployment.getMetadata().getName())
                        .containsExactly("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");

                operator.apply(namespace, Collectors.yaml("late"));
                operator.awaitReady(namespace, "late");
            }
        }
    }

    private static String message(TestOperator operator, String namespace, String name) {
        return operator.condition(namespace, name, "ConfigValid").orElseThrow().getMessage();
    }

    private static void admitAnything(TestCluster cluster) {
        for (int version = 0; version < 2; version++) {
            cluster.kubectl(
                            "patch",
                            "crd",
                            "opentelemetrycollectors.opentelemetry.io",
                            "--type=json",
                            "-p",
                            ANYTHING.formatted(version))
                    .orFail();
        }
    }
}
