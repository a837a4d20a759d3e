package dev.otelop.resources.collector;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import java.util.Optional;

/**
 * The life of an {@code OpenTelemetryCollector} in three pure functions: {@link #resolve} decides what is wanted or says
 * why it cannot be, {@link #render} makes the objects, {@link #status} tells the resource what became of them.
 *
 * <p>All three are total and depend on nothing but their arguments, which they leave as they are. Equal arguments give
 * equal results, down to the order of every list.
 */
public final class CollectorResources {

    private CollectorResources() {}

    /** Everything that is to be known and decided about the resource. Paths of findings count from its root. */
    public static Outcome<CollectorPlan> resolve(OpenTelemetryCollector resource, RenderContext context) {
        return CollectorResolver.resolve(resource, context);
    }

    /**
     * The objects that run the collector, in apply order. Owned by the resource if it has a uid. A sidecar is no
     * workload of its own: its pods belong to others, and only its ConfigMap is rendered.
     */
    public static Manifests render(CollectorPlan plan, RenderContext context) {
        return CollectorRenderer.of(plan, context).render();
    }

    /**
     * The parts that a pod takes to run the collector as a sidecar; empty in every other mode. Secrets and ConfigMaps
     * that the author names are those of the pod's namespace, wherever that is.
     *
     * @param podNamespace where the pod lives: beside the resource the configuration is mounted, elsewhere it comes
     *     along in a variable
     */
    public static Optional<SidecarParts> sidecar(CollectorPlan plan, RenderContext context, String podNamespace) {
        if (plan.workload().ownsPods()) {
            return Optional.empty();
        }
        SidecarRenderer renderer = new SidecarRenderer(plan, context);
        boolean beside = podNamespace.equals(plan.resource().getMetadata().getNamespace());
        return Optional.of(beside ? renderer.beside() : renderer.elsewhere());
    }

    /** The status after the plan was applied. A condition that says the same as before keeps its time. */
    public static OpenTelemetryCollectorStatus status(CollectorPlan plan, ObservedState observed) {
        return CollectorStatus.applied(plan, observed);
    }

    /**
     * The status of a resource that was rejected with these findings. What ran before goes on running, so its numbers
     * stay: those observed, or else those of the last status.
     */
    public static OpenTelemetryCollectorStatus rejected(
            OpenTelemetryCollector resource, Findings findings, ObservedState observed) {
        return CollectorStatus.rejected(resource, findings, observed);
    }
}
