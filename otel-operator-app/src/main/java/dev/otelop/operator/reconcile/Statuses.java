package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.model.ObservedStatus;
import dev.otelop.model.ReadProblems;
import dev.otelop.resources.ObservedState;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends each reconciliation of a resource: writes its status and says when to look again. */
final class Statuses<R extends CustomResource<?, S> & ReadProblems, S extends ObservedStatus, L> {

    private final RenderedKind<R, S, L> kind;
    private final StatusWriter writer;
    private final Clock clock;

    Statuses(RenderedKind<R, S, L> kind, StatusWriter writer, Clock clock) {
        this.kind = kind;
        this.writer = writer;
        this.clock = clock;
    }

    /** Since when the last status says that the resource is not ready; null if it says that it is, or nothing. */
    @Nullable
    Instant notReadySince(R resource) {
        return notReadySince(conditions(resource)).orElse(null);
    }

    UpdateControl<R> applied(R resource, L plan, ObservedState observed, Context<R> context) {
        S status = kind.status(plan, observed);
        writer.write(resource, status, kind.form(), context);
        UpdateControl<R> done = UpdateControl.noUpdate();
        return notReadySince(status.getConditions())
                .map(since -> done.rescheduleAfter(Pace.after(since, observed.now())))
                .orElse(done);
    }

    UpdateControl<R> rejected(R resource, Findings findings, ObservedState observed, Context<R> context) {
        writer.write(resource, kind.rejected(resource, findings, observed), kind.form(), context);
        return UpdateControl.noUpdate();
    }

    /** The numbers stay as they were last seen: nobody looks at the objects of an unmanaged resource. */
    UpdateControl<R> unmanaged(R resource, Context<R> context) {
        ready(resource, "Unknown", "Unmanaged", "managementState is unmanaged: nothing is changed or watched", context);
        return UpdateControl.noUpdate();
    }

    /** Something failed that is not the author's mistake; it will be tried again. */
    void failed(R resource, Exception cause, Context<R> context) {
        ready(resource, "False", "ReconcileError", "failed and will be tried again: " + cause.getMessage(), context);
    }

    private void ready(R resource, String status, String reason, String message, Context<R> context) {
        S last = resource.getStatus();
        Long generation = resource.getMetadata().getGeneration();
        ConditionSet conditions = new ConditionSet(conditions(resource), generation, clock.instant());
        S changed = last == null
                ? kind.blankStatus()
                : context.getClient().getKubernetesSerialization().clone(last);
        changed.setObservedGeneration(generation);
        changed.setConditions(conditions.with(conditions.make(ConditionTypes.READY, status, reason, message)));
        writer.write(resource, changed, kind.form(), context);
    }

    private List<Condition> conditions(R resource) {
        return kind.form().conditionsOf(resource.getStatus());
    }

    private static Optional<Instant> notReadySince(List<Condition> conditions) {
        return ConditionSet.find(conditions, ConditionTypes.READY)
                .filter(condition -> !"True".equals(condition.getStatus()))
                .map(Condition::getLastTransitionTime)
                .map(Instant::parse);
    }
}
