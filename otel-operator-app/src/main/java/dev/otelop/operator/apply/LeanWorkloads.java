package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;

/**
 * Workloads without what their pods look like, which is most of them: whether that changed is told by the generation. Names
 * and images of the containers stay, for the status.
 */
final class LeanWorkloads {

    private LeanWorkloads() {}

    /** The object itself, made smaller; anything but a workload as it is. */
    static <R extends HasMetadata> R of(R object) {
        if (object instanceof Deployment deployment) {
            deployment.getSpec().setTemplate(lean(deployment.getSpec().getTemplate()));
        }
        if (object instanceof StatefulSet statefulSet) {
            statefulSet.getSpec().setTemplate(lean(statefulSet.getSpec().getTemplate()));
        }
        if (object instanceof DaemonSet daemonSet) {
            daemonSet.getSpec().setTemplate(lean(daemonSet.getSpec().getTemplate()));
        }
        return object;
    }

    private static PodTemplateSpec lean(PodTemplateSpec template) {
        return new PodTemplateSpecBuilder()
                .withSpec(new PodSpecBuilder()
                        .withContainers(template.getSpec().getContainers().stream()
                                .map(LeanWorkloads::lean)
                                .toList())
                        .build())
                .build();
    }

    private static Container lean(Container container) {
        return new ContainerBuilder()
                .withName(container.getName())
                .withImage(container.getImage())
                .build();
    }
}
