package dev.otelop.operator.reconcile;

import dev.otelop.operator.events.EventRecorder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes a status when it differs from the last one, and announces what its conditions newly say. A status that says the
 * same causes no request.
 */
final class StatusWriter {

    private final KubernetesSerialization serialization;
    private final EventRecorder events;

    StatusWriter(KubernetesSerialization serialization, EventRecorder events) {
        this.serialization = serialization;
        this.events = events;
    }

    <P extends CustomResource<?, S>, S> void write(P resource, S status, StatusForm<P, S> form, Context<P> context) {
        if (same(resource.getStatus(), status)) {
            return;
        }
        P fresh = form.blank().get();
        fresh.setMetadata(new ObjectMetaBuilder()
                .withName(resource.getMetadata().getName())
                .withNamespace(resource.getMetadata().getNamespace())
                .build());
        fresh.setStatus(status);
        try {
            PrimaryUpdateAndCacheUtils.ssaPatchStatusAndCacheResource(resource, fresh, context);
        } catch (KubernetesClientException e) {
            if (e.getCode() == 404) {
                // Deleted meanwhile: there is nobody to tell.
                return;
            }
            throw e;
        }
        events.record(
                resource, Announcements.between(form.conditionsOf(resource.getStatus()), form.conditionsOf(status)));
    }

    private boolean same(@Nullable Object before, Object now) {
        return before != null && serialization.asJson(before).equals(serialization.asJson(now));
    }
}
