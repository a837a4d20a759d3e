package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The API server goes away and comes back. */
class OutageIT {

    @Test
    void operatorGoesOnWhereItStoppedWhenTheApiServerIsBack() {
        try (TestCluster cluster = TestCluster.fresh()) {
            TestOperator.installDefinitions(cluster);
            String namespace = cluster.namespace("outage");
            try (TestOperator operator = TestOperator.on(cluster)) {
                operator.apply(namespace, Collectors.yaml("before"));
                operator.awaitReady(namespace, "before");

                cluster.cluster().restartApiServer();

                await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> {
                    operator.apply(namespace, Collectors.yaml("after"));
                    return true;
                });
                operator.awaitReady(namespace, "after");
                operator.client()
                        .services()
                        .inNamespace(namespace)
                        .withName("before")
                        .delete();
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> operator.client()
                                        .services()
                                        .inNamespace(namespace)
                                        .withName("before")
                                        .get()
                                != null);
                assertThat(operator.operator().healthy()).isTrue();
            }
        }
    }
}
