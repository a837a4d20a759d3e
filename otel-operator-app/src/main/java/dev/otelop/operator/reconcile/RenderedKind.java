package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.ObservedStatus;
import dev.otelop.model.ReadProblems;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.CustomResource;

/**
 * A kind of resource that becomes objects: the functions of the library that reconciling one is made of.
 *
 * @param <R> the resource
 * @param <S> its status
 * @param <L> its plan
 */
interface RenderedKind<R extends CustomResource<?, S> & ReadProblems, S extends ObservedStatus, L> {

    Outcome<L> resolve(R resource, RenderContext facts);

    Manifests render(L plan, RenderContext facts);

    S status(L plan, ObservedState observed);

    S rejected(R resource, Findings findings, ObservedState observed);

    S blankStatus();

    StatusForm<R, S> form();

    /** The name of the workload that a status is about, among those that are rendered. */
    String workload(R resource, Naming naming);
}
