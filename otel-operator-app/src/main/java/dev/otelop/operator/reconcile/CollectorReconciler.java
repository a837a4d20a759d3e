package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.Labels;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.ChildInformers;
import dev.otelop.operator.gather.OptionalApi;
import dev.otelop.operator.gather.Scalers;
import dev.otelop.resources.Capability;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of a collector as its resource says. There is no finalizer: every object is namespaced and owned by
 * the resource, so the garbage collector takes them away with it, also when no operator runs.
 */
final class CollectorReconciler implements Reconciler<OpenTelemetryCollector> {

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            DaemonSet.class,
            Deployment.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class,
            Service.class,
            ServiceAccount.class,
            StatefulSet.class);
    private static final int PASSING_FAILURES = 2;

    private final Workshop workshop;
    private final CollectorStatuses statuses;
    // Made by the framework's call of prepareEventSources, before the first reconciliation.
    private volatile @Nullable Watched watched;

    CollectorReconciler(Workshop workshop) {
        this.workshop = workshop;
        this.statuses = new CollectorStatuses(workshop.statusWriter(), workshop.clock());
    }

    @Override
    public UpdateControl<OpenTelemetryCollector> reconcile(
            OpenTelemetryCollector collector, Context<OpenTelemetryCollector> context) {
        Watched caches = watched();
        if ("unmanaged".equals(collector.getSpec().getManagementState())) {
            return statuses.unmanaged(collector, context);
        }
        RenderContext facts = workshop.gatherer().factsFor(collector, caches.scalers());
        caches.follow(facts, context);
        Outcome<CollectorPlan> outcome = resolve(collector, facts);
        CollectorPlan plan = outcome.value();
        if (plan == null) {
            return statuses.rejected(
                    collector, outcome.findings(), workshop.observer().observe(collector, caches.children()), context);
        }
        Manifests manifests = CollectorResources.render(plan, facts);
        Applied applied = workshop.applier().apply(collector, manifests, caches.children());
        workshop.events().record(collector, Announcements.of(applied));
        return statuses.applied(
                collector,
                plan,
                workshop.observer()
                        .observe(manifests, applied, caches.children(), CollectorStatuses.notReadySince(collector)),
                context);
    }

    @Override
    public List<EventSource<?, OpenTelemetryCollector>> prepareEventSources(
            EventSourceContext<OpenTelemetryCollector> context) {
        Watched caches = Watched.of(context, workshop);
        watched = caches;
        SimpleInboundEventSource<OpenTelemetryCollector> wakeUp = new SimpleInboundEventSource<>("optional-apis");
        workshop.gatherer()
                .capabilities()
                .onChange(() -> context.getPrimaryCache().keys().forEach(wakeUp::propagateEvent));
        List<EventSource<?, OpenTelemetryCollector>> sources =
                new ArrayList<>(caches.children().eventSources());
        sources.add(caches.scalers().eventSource());
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

    /** A resource with a value that could not be read is not acted on: what is missing might be what mattered. */
    private static Outcome<CollectorPlan> resolve(OpenTelemetryCollector collector, RenderContext facts) {
        Findings damage = Findings.of(collector.readProblems());
        return damage.hasErrors() ? Outcome.rejected(damage) : CollectorResources.resolve(collector, facts);
    }

    private Watched watched() {
        Watched caches = watched;
        if (caches == null) {
            throw new IllegalStateException("reconciling before the event sources were prepared");
        }
        return caches;
    }

    /** The caches of this controller. */
    private record Watched(ChildInformers<OpenTelemetryCollector> children, Scalers<OpenTelemetryCollector> scalers) {

        static Watched of(EventSourceContext<OpenTelemetryCollector> context, Workshop workshop) {
            var naming = workshop.gatherer().facts().naming();
            return new Watched(
                    ChildInformers.of(
                            context,
                            KINDS,
                            owner -> naming.selectorLabels(owner).getOrDefault(Labels.INSTANCE, "")),
                    Scalers.of(context, naming::workload));
        }

        void follow(RenderContext facts, Context<OpenTelemetryCollector> context) {
            for (Capability capability : Capability.values()) {
                OptionalApi api = OptionalApi.of(capability);
                children.watchOptional(
                        api.apiVersion(), api.kind(), facts.has(capability), context.eventSourceRetriever());
            }
        }
    }
}
