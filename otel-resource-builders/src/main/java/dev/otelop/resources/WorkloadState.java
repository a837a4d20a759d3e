package dev.otelop.resources;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a live workload says about its pods.
 *
 * @param desired how many pods there should be
 * @param replicas how many there are
 * @param ready how many of them are ready
 * @param updated how many run the current pod template
 * @param current false while the workload's controller has not yet seen the newest specification
 * @param image the image of the first container, null when it has none
 */
public record WorkloadState(
        int desired,
        int replicas,
        int ready,
        int updated,
        boolean current,
        @Nullable String image) {

    /** The state of a Deployment, a StatefulSet or a DaemonSet; empty for every other object. */
    public static Optional<WorkloadState> of(HasMetadata live) {
        if (live instanceof Deployment deployment) {
            return Optional.of(ofDeployment(deployment));
        }
        if (live instanceof StatefulSet statefulSet) {
            return Optional.of(ofStatefulSet(statefulSet));
        }
        if (live instanceof DaemonSet daemonSet) {
            return Optional.of(ofDaemonSet(daemonSet));
        }
        return Optional.empty();
    }

    /** True when every wanted pod runs the current template and is ready. */
    public boolean rolledOut() {
        return current && ready >= desired && updated >= desired && replicas == desired;
    }

    private static WorkloadState ofDeployment(Deployment live) {
        DeploymentStatus status = live.getStatus() == null ? new DeploymentStatus() : live.getStatus();
        return new WorkloadState(
                number(live.getSpec().getReplicas(), 1),
                number(status.getReplicas(), 0),
                number(status.getReadyReplicas(), 0),
                number(status.getUpdatedReplicas(), 0),
                seen(live, status.getObservedGeneration()),
                image(live.getSpec().getTemplate()));
    }

    private static WorkloadState ofStatefulSet(StatefulSet live) {
        StatefulSetStatus status = live.getStatus() == null ? new StatefulSetStatus() : live.getStatus();
        return new WorkloadState(
                number(live.getSpec().getReplicas(), 1),
                number(status.getReplicas(), 0),
                number(status.getReadyReplicas(), 0),
                number(status.getUpdatedReplicas(), 0),
                seen(live, status.getObservedGeneration()),
                image(live.getSpec().getTemplate()));
    }

    private static WorkloadState ofDaemonSet(DaemonSet live) {
        DaemonSetStatus status = live.getStatus() == null ? new DaemonSetStatus() : live.getStatus();
        return new WorkloadState(
                number(status.getDesiredNumberScheduled(), 0),
                number(status.getCurrentNumberScheduled(), 0),
                number(status.getNumberReady(), 0),
                number(status.getUpdatedNumberScheduled(), 0),
                seen(live, status.getObservedGeneration()),
                image(live.getSpec().getTemplate()));
    }

    private static int number(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    private static boolean seen(HasMetadata live, @Nullable Long observedGeneration) {
        Long generation = live.getMetadata().getGeneration();
        return observedGeneration != null && (generation == null || observedGeneration >= generation);
    }

    private static @Nullable String image(PodTemplateSpec template) {
        return template.getSpec().getContainers().stream()
                .findFirst()
                .map(Container::getImage)
                .orElse(null);
    }
}
