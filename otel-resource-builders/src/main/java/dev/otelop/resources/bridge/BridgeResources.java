package dev.otelop.resources.bridge;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import java.util.List;

/**
 * Turns bridges into the objects that run them: {@link #resolve} finds everything that is wrong and decides everything
 * that is open, {@link #render} obeys, {@link #status} says what became of it. A collector with {@code spec.opamp}
 * brings no plan of its own: its bridge is rendered with the collector's other objects.
 *
 * <p>The objects, in apply order: ServiceAccount, Role, RoleBinding, Secret, ConfigMap, Service, Deployment.
 */
public final class BridgeResources {

    private BridgeResources() {}

    /** Everything that is to be known and decided about the resource. Paths of findings count from its root. */
    public static Outcome<BridgePlan> resolve(OpAMPBridge resource, RenderContext context) {
        return BridgeResolver.resolve(resource, context);
    }

    /** The objects that run the bridge, in apply order. Owned by the resource if it has a uid. */
    public static Manifests render(BridgePlan plan, RenderContext context) {
        return new BridgeRenderer(plan.bridge(), context).render();
    }

    /**
     * The bridge of a collector, without a Service, as it manages only that collector; nothing if {@code spec.opamp} is
     * not enabled.
     *
     * @param resource a collector whose {@code spec.opamp} was checked
     */
    public static Manifests ofCollector(OpenTelemetryCollector resource, RenderContext context) {
        return CollectorBridge.of(resource, context)
                .map(bridge -> new BridgeRenderer(bridge, context).render())
                .orElse(new Manifests(List.of()));
    }

    /** The status after the plan was applied. A condition that says the same as before keeps its time. */
    public static OpAMPBridgeStatus status(BridgePlan plan, ObservedState observed) {
        return BridgeStatus.applied(plan, observed);
    }

    /** The status of a resource that was rejected with these findings. What ran before goes on running. */
    public static OpAMPBridgeStatus rejected(OpAMPBridge resource, Findings findings, ObservedState observed) {
        return BridgeStatus.rejected(resource, findings, observed);
    }
}
