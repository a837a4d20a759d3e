package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends each reconciliation of a collector: writes its status and says when to look again. */
final class CollectorStatuses {

    private static final StatusForm<OpenTelemetryCollector, OpenTelemetryCollectorStatus> FORM =
            new StatusForm<>(OpenTelemetryCollector::new, OpenTelemetryCollectorStatus::getConditions);

    private final StatusWriter writer;
    private final Clock clock;

    CollectorStatuses(StatusWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Since when the last status says that the collector is not ready; null if it says that it is, or nothing. */
    static @Nullable Instant notReadySince(OpenTelemetryCollector collector) {
        return notReadySince(FORM.conditionsOf(collector.getStatus())).orElse(null);
    }

    UpdateControl<OpenTelemetryCollector> applied(
            OpenTelemetryCollector collector,
            CollectorPlan plan,
            ObservedState observed,
            Context<OpenTelemetryCollector> context) {
        OpenTelemetryCollectorStatus status = CollectorResources.status(plan, observed);
        writer.write(collector, status, FORM, context);
        UpdateControl<OpenTelemetryCollector> done = UpdateControl.noUpdate();
        return notReadySince(status.getConditions())
                .map(since -> done.rescheduleAfter(Pace.after(since, observed.now())))
                .orElse(done);
    }

    UpdateControl<OpenTelemetryCollector> rejected(
            OpenTelemetryCollector collector,
            Findings findings,
            ObservedState observed,
            Context<OpenTelemetryCollector> context) {
        writer.write(collector, CollectorResources.rejected(collector, findings, observed), FORM, context);
        return UpdateControl.noUpdate();
    }

    /** The numbers stay as they were last seen: nobody looks at the objects of an unmanaged collector. */
    UpdateControl<OpenTelemetryCollector> unmanaged(
            OpenTelemetryCollector collector, Context<OpenTelemetryCollector> context) {
        ready(
                collector,
                "Unknown",
                "Unmanaged",
                "managementState is unmanaged: nothing is changed or watched",
                context);
        return UpdateControl.noUpdate();
    }

    /** Something failed that is not the author's mistake; it will be tried again. */
    void failed(OpenTelemetryCollector collector, Exception cause, Context<OpenTelemetryCollector> context) {
        ready(collector, "False", "ReconcileError", "failed and will be tried again: " + cause.getMessage(), context);
    }

    private void ready(
            OpenTelemetryCollector collector,
            String status,
            String reason,
            String message,
            Context<OpenTelemetryCollector> context) {
        OpenTelemetryCollectorStatus last = collector.getStatus();
        Long generation = collector.getMetadata().getGeneration();
        ConditionSet conditions = new ConditionSet(FORM.conditionsOf(last), generation, clock.instant());
        OpenTelemetryCollectorStatus changed = new OpenTelemetryCollectorStatus();
        if (last != null) {
            changed = context.getClient().getKubernetesSerialization().clone(last);
        }
        changed.setObservedGeneration(generation);
        changed.setConditions(conditions.with(conditions.make(ConditionTypes.READY, status, reason, message)));
        writer.write(collector, changed, FORM, context);
    }

    private static Optional<Instant> notReadySince(List<Condition> conditions) {
        return ConditionSet.find(conditions, ConditionTypes.READY)
                .filter(condition -> !"True".equals(condition.getStatus()))
                .map(Condition::getLastTransitionTime)
                .map(Instant::parse);
    }
}
