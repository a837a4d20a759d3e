package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.ChildInformers;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of a collector as its resource says. There is no finalizer: every object is namespaced and owned by
 * the resource, so the garbage collector takes them away with it, also when no operator runs.
 */
final class CollectorReconciler implements Reconciler<OpenTelemetryCollector> {

    private static final int PASSING_FAILURES = 2;

    private final Workshop workshop;
    private final CollectorStatuses statuses;
    // Made by the framework's call of prepareEventSources, before the first reconciliation.
    private volatile @Nullable CollectorCaches prepared;

    CollectorReconciler(Workshop workshop) {
        this.workshop = workshop;
        this.statuses = new CollectorStatuses(workshop.statusWriter(), workshop.clock());
    }

    @Override
    public UpdateControl<OpenTelemetryCollector> reconcile(
            OpenTelemetryCollector collector, Context<OpenTelemetryCollector> context) {
        CollectorCaches caches = caches();
        if ("unmanaged".equals(collector.getSpec().getManagementState())) {
            return statuses.unmanaged(collector, context);
        }
        RenderContext facts = workshop.gatherer().factsFor(collector, caches.scalers());
        caches.follow(facts, context);
        Outcome<CollectorPlan> outcome = resolve(collector, facts);
        CollectorPlan plan = outcome.value();
        if (plan == null) {
            ObservedState before = workshop.observer().observe(collector, caches.children());
            return statuses.rejected(collector, outcome.findings(), before, context);
        }
        ObservedState observed = apply(collector, plan, facts);
        if (context.getPrimaryCache().get(ResourceID.fromResource(collector)).isEmpty()) {
            // Deleted in the meantime, and its farewell is over: nobody else would free what was remembered just now.
            workshop.applier().forget(collector);
        }
        return statuses.applied(collector, plan, observed, context);
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
        int attempt = context.getRetryInfo().map(RetryInfo::getAttemptCount).orElse(0);
        if (attempt >= PASSING_FAILURES) {
            try {
                statuses.failed(collector, e, context);
            } catch (KubernetesClientException unreachable) {
                // What failed before fails here too; the retry policy goes on either way.
                e.addSuppressed(unreachable);
            }
        }
        return ErrorStatusUpdateControl.defaultErrorProcessing();
    }

    private ObservedState apply(OpenTelemetryCollector collector, CollectorPlan plan, RenderContext facts) {
        ChildInformers<OpenTelemetryCollector> children = caches().children();
        Manifests manifests = CollectorResources.render(plan, facts);
        Applied applied = workshop.applier().apply(collector, manifests, children);
        workshop.events().record(collector, Announcements.of(applied));
        return workshop.observer().observe(manifests, applied, children, CollectorStatuses.notReadySince(collector));
    }

    /** A resource with a value that could not be read is not acted on: what is missing might be what mattered. */
    private static Outcome<CollectorPlan> resolve(OpenTelemetryCollector collector, RenderContext facts) {
        Findings damage = Findings.of(collector.readProblems());
        return damage.hasErrors() ? Outcome.rejected(damage) : CollectorResources.resolve(collector, facts);
    }

    private CollectorCaches caches() {
        CollectorCaches caches = prepared;
        if (caches == null) {
            throw new IllegalStateException("reconciling before the event sources were prepared");
        }
        return caches;
    }
}
