package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpecBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the number of pods while {@code replicas} passes from us to a scaler. A field that its only applier no longer
 * mentions falls back to its default, which would leave a single pod until the scaler wakes up. So the present number is
 * applied once more under a name of its own; the scaler takes the field from there with its first write.
 */
final class ReplicaHandover {

    private static final String FIELD_MANAGER = Applier.FIELD_MANAGER + "-handover";

    private ReplicaHandover() {}

    static void before(KubernetesClient client, HasMetadata live, HasMetadata desired) {
        held(live, desired)
                .ifPresent(object -> client.resource(object)
                        .fieldManager(FIELD_MANAGER)
                        .forceConflicts()
                        .serverSideApply());
    }

    /** The object that says no more than the number of pods, if {@code desired} is about to stop saying it. */
    private static Optional<HasMetadata> held(HasMetadata live, HasMetadata desired) {
        if (live instanceof Deployment present && desired instanceof Deployment wanted) {
            return passes(wanted.getSpec().getReplicas(), present.getSpec().getReplicas())
                    ? Optional.of(deployment(present))
                    : Optional.empty();
        }
        if (live instanceof StatefulSet present && desired instanceof StatefulSet wanted) {
            return passes(wanted.getSpec().getReplicas(), present.getSpec().getReplicas())
                    ? Optional.of(statefulSet(present))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean passes(@Nullable Integer wanted, @Nullable Integer present) {
        return wanted == null && present != null && present != 1;
    }

    private static HasMetadata deployment(Deployment live) {
        return new DeploymentBuilder()
                .withMetadata(identity(live))
                .withSpec(new DeploymentSpecBuilder()
                        .withReplicas(live.getSpec().getReplicas())
                        .build())
                .build();
    }

    private static HasMetadata statefulSet(StatefulSet live) {
        return new StatefulSetBuilder()
                .withMetadata(identity(live))
                .withSpec(new StatefulSetSpecBuilder()
                        .withReplicas(live.getSpec().getReplicas())
                        .build())
                .build();
    }

    private static ObjectMeta identity(HasMetadata live) {
        return new ObjectMetaBuilder()
                .withName(live.getMetadata().getName())
                .withNamespace(live.getMetadata().getNamespace())
                .withUid(live.getMetadata().getUid())
                .build();
    }
}
