package dev.otelop.operator.apply;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Objects;

/** The API server's "no" to an object: the same request would be refused again, so somebody has to know. */
final class Refusal {

    private static final int LONGEST_REASON = 600;

    private Refusal() {}

    /** Whether the object itself is refused, rather than the moment. */
    static boolean isRefusal(KubernetesClientException e) {
        return switch (e.getCode()) {
            case 400, 403, 404, 405, 413, 422 -> true;
            default -> false;
        };
    }

    /**
     * A StatefulSet cannot change its claim templates or its Service, but it can be replaced while its pods and claims
     * stay: the new one adopts them, as long as it selects the same pods.
     */
    static boolean mayRecreate(KubernetesClientException e, HasMetadata desired, HasMetadata live) {
        return e.getCode() == 422
                && desired instanceof StatefulSet wanted
                && live instanceof StatefulSet present
                && reason(e).contains("updates to statefulset spec")
                && Objects.equals(
                        wanted.getSpec().getSelector().getMatchLabels(),
                        present.getSpec().getSelector().getMatchLabels());
    }

    static void deleteKeepingPods(KubernetesClient client, HasMetadata live) {
        client.resource(live).withPropagationPolicy(DeletionPropagation.ORPHAN).delete();
    }

    static Problem problem(ObjectKey key, KubernetesClientException e) {
        String reason = reason(e);
        boolean immutable = reason.contains("immutable") || reason.contains("updates to statefulset spec");
        return immutable
                ? new Problem("ImmutableField", key + " must be deleted before it can change: " + reason)
                : new Problem("ApplyRejected", key + " was refused by the API server: " + reason);
    }

    /** The server's own words, without the client's around them. */
    static String reason(KubernetesClientException e) {
        String message = e.getStatus() == null || e.getStatus().getMessage() == null
                ? String.valueOf(e.getMessage())
                : e.getStatus().getMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…";
    }
}
