package dev.otelop.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import java.util.Objects;

/**
 * Accepts changes of a resource that may change what is made of it: its spec, and of its metadata what flows to the
 * objects. Our own writes of status are none.
 */
final class RelevantChange<R extends HasMetadata> implements OnUpdateFilter<R> {

    @Override
    public boolean accept(R now, R before) {
        ObjectMeta one = now.getMetadata();
        ObjectMeta other = before.getMetadata();
        return !Objects.equals(one.getUid(), other.getUid())
                || !Objects.equals(one.getGeneration(), other.getGeneration())
                || !Objects.equals(one.getLabels(), other.getLabels())
                || !Objects.equals(one.getAnnotations(), other.getAnnotations())
                || !Objects.equals(one.getFinalizers(), other.getFinalizers())
                || !Objects.equals(one.getDeletionTimestamp(), other.getDeletionTimestamp());
    }
}
