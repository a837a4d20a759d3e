package dev.otelop.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import org.junit.jupiter.api.Test;

class WorkloadStateTest {

    @Test
    void deploymentTellsItsNumbers() {
        assertThat(WorkloadState.of(deployment(3L, 3L).build()))
                .contains(new WorkloadState(3, 3, 2, 1, true, "collector:1"));
    }

    @Test
    void stateOfAnOlderSpecificationIsNotCurrent() {
        assertThat(WorkloadState.of(deployment(4L, 3L).build()).orElseThrow().current())
                .isFalse();
    }

    @Test
    void workloadThatNobodyHasSeenYetHasNoPods() {
        DeploymentBuilder deployment = deployment(1L, null);
        deployment.withStatus(null);

        assertThat(WorkloadState.of(deployment.build())).contains(new WorkloadState(3, 0, 0, 0, false, "collector:1"));
    }

    @Test
    void statefulSetAndDaemonSetTellTheirsTheirOwnWay() {
        assertThat(WorkloadState.of(new StatefulSetBuilder()
                        .withNewMetadata()
                        .withGeneration(1L)
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(2)
                        .withNewTemplate()
                        .withNewSpec()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .withNewStatus()
                        .withReplicas(2)
                        .withReadyReplicas(2)
                        .withUpdatedReplicas(2)
                        .withObservedGeneration(1L)
                        .endStatus()
                        .build()))
                .contains(new WorkloadState(2, 2, 2, 2, true, null));
        assertThat(WorkloadState.of(new DaemonSetBuilder()
                        .withNewMetadata()
                        .withGeneration(1L)
                        .endMetadata()
                        .withNewSpec()
                        .withNewTemplate()
                        .withNewSpec()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .withNewStatus()
                        .withDesiredNumberScheduled(5)
                        .withCurrentNumberScheduled(4)
                        .withNumberReady(3)
                        .withUpdatedNumberScheduled(2)
                        .withObservedGeneration(1L)
                        .endStatus()
                        .build()))
                .contains(new WorkloadState(5, 4, 3, 2, true, null));
    }

    @Test
    void otherObjectsOwnNoPods() {
        assertThat(WorkloadState.of(new ConfigMap())).isEmpty();
    }

    @Test
    void rolledOutMeansEveryPodIsCurrentAndReady() {
        assertThat(new WorkloadState(2, 2, 2, 2, true, null).rolledOut()).isTrue();
        assertThat(new WorkloadState(0, 0, 0, 0, true, null).rolledOut()).isTrue();
        assertThat(new WorkloadState(2, 3, 3, 2, true, null).rolledOut()).isFalse();
        assertThat(new WorkloadState(2, 2, 2, 1, true, null).rolledOut()).isFalse();
        assertThat(new WorkloadState(2, 2, 1, 2, true, null).rolledOut()).isFalse();
        assertThat(new WorkloadState(2, 2, 2, 2, false, null).rolledOut()).isFalse();
    }

    private static DeploymentBuilder deployment(Long generation, Long observed) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withGeneration(generation)
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withNewTemplate()
                .withNewSpec()
                .addNewContainer()
                .withImage("collector:1")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .withNewStatus()
                .withReplicas(3)
                .withReadyReplicas(2)
                .withUpdatedReplicas(1)
                .withObservedGeneration(observed)
                .endStatus();
    }
}
