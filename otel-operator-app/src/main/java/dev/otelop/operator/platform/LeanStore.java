package dev.otelop.operator.platform;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.javaoperatorsdk.operator.processing.event.source.informer.TransformingItemStore;
import java.util.function.UnaryOperator;

/**
 * Stores for informers that keep only what somebody reads. Managed fields are never kept: they are half of many objects.
 * A store belongs to one informer.
 */
public final class LeanStore {

    private LeanStore() {}

    public static <R extends HasMetadata> ItemStore<R> withoutManagedFields() {
        return keeping(UnaryOperator.identity());
    }

    /**
     * @param needed what to keep of an object; it may change the object it is given, which nobody else has seen yet
     */
    public static <R extends HasMetadata> ItemStore<R> keeping(UnaryOperator<R> needed) {
        return new TransformingItemStore<>(object -> {
            object.getMetadata().setManagedFields(null);
            return needed.apply(object);
        });
    }
}
