package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.ObservedStatus;
import dev.otelop.model.ReadProblems;
import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.Children;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** One turn of keeping a resource's objects as the resource says, whatever its kind: resolve, render, apply, tell. */
final class Upkeep<R extends CustomResource<?, S> & ReadProblems, S extends ObservedStatus, L> {

    private static final int PASSING_FAILURES = 2;

    private final RenderedKind<R, S, L> kind;
    private final Workshop workshop;
    private final Statuses<R, S, L> statuses;

    Upkeep(RenderedKind<R, S, L> kind, Workshop workshop) {
        this.kind = kind;
        this.workshop = workshop;
        this.statuses = new Statuses<>(kind, workshop.statusWriter(), workshop.clock());
    }

    UpdateControl<R> turn(R resource, RenderContext facts, Children children, Context<R> context) {
        Outcome<L> outcome = resolve(resource, facts);
        L plan = outcome.value();
        if (plan == null) {
            ObservedState before = workshop.observer().observe(resource, children, workload(resource, facts));
            return statuses.rejected(resource, outcome.findings(), before, context);
        }
        return statuses.applied(resource, plan, apply(resource, plan, facts, children), context);
    }

    /** For a resource whose author wants its objects left alone. */
    UpdateControl<R> rest(R resource, Context<R> context) {
        return statuses.unmanaged(resource, context);
    }

    /** A turn failed, and will be repeated. When it goes on failing the status says so. */
    ErrorStatusUpdateControl<R> failed(R resource, Context<R> context, Exception e) {
        int attempt = context.getRetryInfo().map(RetryInfo::getAttemptCount).orElse(0);
        if (attempt >= PASSING_FAILURES) {
            try {
                statuses.failed(resource, e, context);
            } catch (KubernetesClientException unreachable) {
                // What failed before fails here too; the retry policy goes on either way.
                e.addSuppressed(unreachable);
            }
        }
        return ErrorStatusUpdateControl.defaultErrorProcessing();
    }

    private ObservedState apply(R resource, L plan, RenderContext facts, Children children) {
        Manifests manifests = kind.render(plan, facts);
        Applied applied = workshop.applier().apply(resource, manifests, children);
        workshop.events().record(resource, Announcements.of(applied));
        return workshop.observer()
                .observe(manifests, applied, children, workload(resource, facts), statuses.notReadySince(resource));
    }

    /** A resource with a value that could not be read is not acted on: what is missing might be what mattered. */
    private Outcome<L> resolve(R resource, RenderContext facts) {
        Findings damage = Findings.of(resource.readProblems());
        return damage.hasErrors() ? Outcome.rejected(damage) : kind.resolve(resource, facts);
    }

    private String workload(R resource, RenderContext facts) {
        return kind.workload(resource, facts.naming());
    }
}
