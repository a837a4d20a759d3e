package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgePlan;
import dev.otelop.resources.bridge.BridgeResources;

/** OpAMP bridges. */
final class BridgeKind implements RenderedKind<OpAMPBridge, OpAMPBridgeStatus, BridgePlan> {

    private static final StatusForm<OpAMPBridge, OpAMPBridgeStatus> FORM =
            new StatusForm<>(OpAMPBridge::new, OpAMPBridgeStatus::getConditions);

    @Override
    public Outcome<BridgePlan> resolve(OpAMPBridge resource, RenderContext facts) {
        return BridgeResources.resolve(resource, facts);
    }

    @Override
    public Manifests render(BridgePlan plan, RenderContext facts) {
        return BridgeResources.render(plan, facts);
    }

    @Override
    public OpAMPBridgeStatus status(BridgePlan plan, ObservedState observed) {
        return BridgeResources.status(plan, observed);
    }

    @Override
    public OpAMPBridgeStatus rejected(OpAMPBridge resource, Findings findings, ObservedState observed) {
        return BridgeResources.rejected(resource, findings, observed);
    }

    @Override
    public OpAMPBridgeStatus blankStatus() {
        return new OpAMPBridgeStatus();
    }

    @Override
    public StatusForm<OpAMPBridge, OpAMPBridgeStatus> form() {
        return FORM;
    }

    @Override
    public String workload(OpAMPBridge resource, Naming naming) {
        return naming.opampBridge(resource);
    }
}
