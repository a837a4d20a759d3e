package dev.otelop.operator;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Objects of a kind that a collector no longer wants any of. */
class UnwantedObjectsIT {

    @Test
    void disruptionBudgetComesAndGoes() {
        try (TestOperator operator = TestOperator.start()) {
            String namespace = operator.cluster().namespace("unwanted");
            operator.apply(namespace, Collectors.yaml("c", "replicas: 2", "podDisruptionBudget: {minAvailable: 1}"));
            awaitPresence(operator, namespace, PodDisruptionBudget.class, true);

            operator.apply(namespace, Collectors.yaml("c", "replicas: 2"));

            awaitPresence(operator, namespace, PodDisruptionBudget.class, false);
        }
    }

    private static void awaitPresence(
            TestOperator operator, String namespace, Class<? extends HasMetadata> kind, boolean present) {
        await(kind.getSimpleName() + (present ? " to be there" : " to be gone"))
                .atMost(Duration.ofSeconds(60))
                .until(() -> operator.client()
                                .resources(kind)
                                .inNamespace(namespace)
                                .list()
                                .getItems()
                                .isEmpty()
                        != present);
    }
}
