package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.time.Instant;
import java.util.List;
import opamp.proto.ComponentHealth;
import org.junit.jupiter.api.Test;

class HealthTreeTest {

    @Test
    void bridgeIsHealthyWhenAllItsCollectorsAre() {
        ComponentHealth health = tree(null, collector("a", 1, 1, "True"), collector("b", 1, 1, "True"));

        assertThat(health.healthy).isTrue();
        assertThat(health.status).isEqualTo("2 of 2 collectors are ready");
        assertThat(health.last_error).isEmpty();
        assertThat(health.component_health_map).containsOnlyKeys("shop/a", "shop/b");
    }

    @Test
    void collectorThatIsNotReadyMakesItUnhealthyAndIsNamed() {
        ComponentHealth health = tree(null, collector("a", 1, 1, "True"), collector("b", 1, 1, "False"));

        assertThat(health.healthy).isFalse();
        assertThat(health.last_error).isEqualTo("not ready: shop/b");
        assertThat(health.component_health_map.get("shop/b").last_error).isEqualTo("0 of 1 pods are ready");
    }

    @Test
    void readyFromBeforeTheLastChangeDoesNotCount() {
        assertThat(tree(null, collector("a", 2, 1, "True")).healthy).isFalse();
    }

    @Test
    void troubleOfItsOwnMakesTheBridgeUnhealthy() {
        ComponentHealth health = tree("cannot list pods", collector("a", 1, 1, "True"));

        assertThat(health.healthy).isFalse();
        assertThat(health.last_error).isEqualTo("cannot list pods");
    }

    @Test
    void podBelongsToTheCollectorThatSelectsIt() {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withNamespace("shop")
                .withName("a-1")
                .addToLabels("instance", "a")
                .addToLabels("more", "x")
                .endMetadata()
                .withNewStatus()
                .withPhase("Running")
                .addNewContainerStatus()
                .withNewState()
                .withNewWaiting()
                .withReason("CrashLoopBackOff")
                .endWaiting()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
        ComponentHealth health = HealthTree.of(
                Instant.EPOCH, List.of(collector("a", 1, 1, "True"), collector("b", 1, 1, "True")), List.of(pod), null);

        assertThat(health.component_health_map.get("shop/b").component_health_map)
                .isEmpty();
        ComponentHealth seen =
                health.component_health_map.get("shop/a").component_health_map.get("shop/a-1");
        assertThat(seen.healthy).isFalse();
        assertThat(seen.status).isEqualTo("Running");
        assertThat(seen.last_error).isEqualTo("CrashLoopBackOff");
    }

    private static ComponentHealth tree(String trouble, OpenTelemetryCollector... collectors) {
        return HealthTree.of(Instant.EPOCH, List.of(collectors), List.of(), trouble);
    }

    private static OpenTelemetryCollector collector(String name, int generation, int observed, String ready) {
        return new LenientSerialization()
                .unmarshal("""
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata: {name: %s, namespace: shop, generation: %d}
                spec: {}
                status:
                  observedGeneration: %d
                  phase: Running
                  scale: {selector: instance=%s, statusReplicas: 1/1}
                  conditions:
                  - {type: Ready, status: "%s", reason: R, message: 0 of 1 pods are ready}
                """.formatted(name, generation, observed, name, ready), OpenTelemetryCollector.class);
    }
}
