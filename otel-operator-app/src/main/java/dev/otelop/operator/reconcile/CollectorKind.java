package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;

/** Collectors. */
final class CollectorKind implements RenderedKind<OpenTelemetryCollector, OpenTelemetryCollectorStatus, CollectorPlan> {

    private static final StatusForm<OpenTelemetryCollector, OpenTelemetryCollectorStatus> FORM =
            new StatusForm<>(OpenTelemetryCollector::new, OpenTelemetryCollectorStatus::getConditions);

    @Override
    public Outcome<CollectorPlan> resolve(OpenTelemetryCollector resource, RenderContext facts) {
        return CollectorResources.resolve(resource, facts);
    }

    @Override
    public Manifests render(CollectorPlan plan, RenderContext facts) {
        return CollectorResources.render(plan, facts);
    }

    @Override
    public OpenTelemetryCollectorStatus status(CollectorPlan plan, ObservedState observed) {
        return CollectorResources.status(plan, observed);
    }

    @Override
    public OpenTelemetryCollectorStatus rejected(
            OpenTelemetryCollector resource, Findings findings, ObservedState observed) {
        return CollectorResources.rejected(resource, findings, observed);
    }

    @Override
    public OpenTelemetryCollectorStatus blankStatus() {
        return new OpenTelemetryCollectorStatus();
    }

    @Override
    public StatusForm<OpenTelemetryCollector, OpenTelemetryCollectorStatus> form() {
        return FORM;
    }

    @Override
    public String workload(OpenTelemetryCollector resource, Naming naming) {
        return naming.workload(resource);
    }
}
