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
import java.util.Map;
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
        if (!passes(live, desired)) {
            return;
        }
        // Cached objects do not know who owns their fields; and a number that a scaler already owns is not ours to
        // hold.
        HasMetadata current = client.resource(live).get();
        if (current != null && weOwnReplicas(current)) {
            client.resource(onlyReplicas(current))
                    .fieldManager(FIELD_MANAGER)
                    .forceConflicts()
                    .serverSideApply();
        }
    }

    private static boolean passes(HasMetadata live, HasMetadata desired) {
        if (live instanceof Deployment present && desired instanceof Deployment wanted) {
            return passes(wanted.getSpec().getReplicas(), present.getSpec().getReplicas());
        }
        return live instanceof StatefulSet present
                && desired instanceof StatefulSet wanted
                && passes(wanted.getSpec().getReplicas(), present.getSpec().getReplicas());
    }

    private static boolean passes(@Nullable Integer wanted, @Nullable Integer present) {
        return wanted == null && present != null && present != 1;
    }

    private static boolean weOwnReplicas(HasMetadata current) {
        return current.getMetadata().getManagedFields().stream()
                .filter(entry -> Applier.FIELD_MANAGER.equals(entry.getManager()) && entry.getFieldsV1() != null)
                .map(entry -> entry.getFieldsV1().getAdditionalProperties().get("f:spec"))
                .anyMatch(spec -> spec instanceof Map<?, ?> fields && fields.containsKey("f:replicas"));
    }

    private static HasMetadata onlyReplicas(HasMetadata current) {
        return current instanceof Deployment deployment ? deployment(deployment) : statefulSet((StatefulSet) current);
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
