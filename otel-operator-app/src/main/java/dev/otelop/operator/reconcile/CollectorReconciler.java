package dev.otelop.operator.reconcile;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of a collector as its resource says. There is no finalizer: every object is namespaced and owned by
 * the resource, so the garbage collector takes them away with it, also when no operator runs.
 */
final class CollectorReconciler implements Reconciler<OpenTelemetryCollector> {

    private final Workshop workshop;
    private final Upkeep<OpenTelemetryCollector, OpenTelemetryCollectorStatus, CollectorPlan> upkeep;
    // Made by the framework's call of prepareEventSources, before the first reconciliation.
    private volatile @Nullable CollectorCaches prepared;

    CollectorReconciler(Workshop workshop) {
        this.workshop = workshop;
        this.upkeep = new Upkeep<>(new CollectorKind(), workshop);
    }

    @Override
    public UpdateControl<OpenTelemetryCollector> reconcile(
            OpenTelemetryCollector collector, Context<OpenTelemetryCollector> context) {
        CollectorCaches caches = caches();
        if ("unmanaged".equals(collector.getSpec().getManagementState())) {
            return upkeep.rest(collector, context);
        }
        RenderContext facts = workshop.gatherer().factsFor(collector, caches.scalers());
        caches.follow(facts, context);
        return upkeep.turn(collector, facts, caches.children(), context);
    }

    @Override
    public List<EventSource<?, OpenTelemetryCollector>> prepareEventSources(
            EventSourceContext<OpenTelemetryCollector> context) {
        CollectorCaches caches =
                CollectorCaches.of(context, workshop.gatherer().facts().naming());
        prepared = caches;
        SimpleInboundEventSource<OpenTelemetryCollector> wakeUp = new SimpleInboundEventSource<>("optional-apis");
        workshop.gatherer()
                .capabilities()
                .onChange(() -> context.getPrimaryCache().keys().forEach(wakeUp::propagateEvent));
        List<EventSource<?, OpenTelemetryCollector>> sources = caches.eventSources();
        sources.add(wakeUp);
        sources.add(new Departures<>(workshop.applier()::forget));
        return sources;
    }

    @Override
    public ErrorStatusUpdateControl<OpenTelemetryCollector> updateErrorStatus(
            OpenTelemetryCollector collector, Context<OpenTelemetryCollector> context, Exception e) {
        return upkeep.failed(collector, context, e);
    }

    private CollectorCaches caches() {
        CollectorCaches caches = prepared;
        if (caches == null) {
            throw new IllegalStateException("reconciling before the event sources were prepared");
        }
        return caches;
    }
}
