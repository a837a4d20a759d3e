package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.model.OpAMPBridgeChecks;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.List;

/** Checks a bridge. This version has no bridge program, so no bridge is ever ready, and its status says so. */
final class OpAMPBridgeReconciler implements Reconciler<OpAMPBridge> {

    private static final StatusForm<OpAMPBridge, OpAMPBridgeStatus> FORM =
            new StatusForm<>(OpAMPBridge::new, OpAMPBridgeStatus::getConditions);

    private final Workshop workshop;

    OpAMPBridgeReconciler(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public UpdateControl<OpAMPBridge> reconcile(OpAMPBridge resource, Context<OpAMPBridge> context) {
        workshop.statusWriter().write(resource, status(resource), FORM, context);
        return UpdateControl.noUpdate();
    }

    private OpAMPBridgeStatus status(OpAMPBridge resource) {
        OpAMPBridgeStatus last = resource.getStatus();
        Long generation = resource.getMetadata().getGeneration();
        ConditionSet conditions = new ConditionSet(
                FORM.conditionsOf(last), generation, workshop.clock().instant());
        Verdict verdict = Verdict.of(findings(resource));
        OpAMPBridgeStatus status = new OpAMPBridgeStatus();
        status.setObservedGeneration(generation);
        status.setConditions(List.of(ready(verdict, conditions), verdict.configValid(conditions)));
        return status;
    }

    private static Condition ready(Verdict verdict, ConditionSet conditions) {
        return verdict.valid()
                ? conditions.make(
                        ConditionTypes.READY,
                        "False",
                        "NotServed",
                        "this version of the operator runs no bridge; the resource is checked and kept")
                : conditions.make(ConditionTypes.READY, "False", "Invalid", verdict.message());
    }

    private static Findings findings(OpAMPBridge resource) {
        Findings damage = Findings.of(resource.readProblems());
        return damage.hasErrors() ? damage : damage.and(OpAMPBridgeChecks.check(resource));
    }
}
