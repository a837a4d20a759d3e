package dev.otelop.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import java.util.Set;
import java.util.function.Consumer;

/** Tells when a resource is gone, so that what is remembered about it can be freed. Wakes nobody. */
final class Departures<P extends HasMetadata> extends AbstractEventSource<Void, P> implements ResourceEventAware<P> {

    private final Consumer<P> farewell;

    Departures(Consumer<P> farewell) {
        super(Void.class, "departures");
        this.farewell = farewell;
    }

    @Override
    public void onResourceDeleted(P resource) {
        farewell.accept(resource);
    }

    @Override
    public Set<Void> getSecondaryResources(P primary) {
        return Set.of();
    }
}
