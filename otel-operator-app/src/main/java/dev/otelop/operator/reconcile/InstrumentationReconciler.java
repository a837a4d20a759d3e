package dev.otelop.operator.reconcile;

import dev.otelop.findings.Findings;
import dev.otelop.model.InstrumentationChecks;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.List;

/** Tells an instrumentation whether it can be used. It makes no objects: pods are instrumented as they are created. */
final class InstrumentationReconciler implements Reconciler<Instrumentation> {

    private static final StatusForm<Instrumentation, InstrumentationStatus> FORM =
            new StatusForm<>(Instrumentation::new, InstrumentationStatus::getConditions);

    private final Workshop workshop;

    InstrumentationReconciler(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public UpdateControl<Instrumentation> reconcile(Instrumentation resource, Context<Instrumentation> context) {
        workshop.statusWriter().write(resource, status(resource), FORM, context);
        return UpdateControl.noUpdate();
    }

    private InstrumentationStatus status(Instrumentation resource) {
        InstrumentationStatus last = resource.getStatus();
        Long generation = resource.getMetadata().getGeneration();
        ConditionSet conditions = new ConditionSet(
                FORM.conditionsOf(last), generation, workshop.clock().instant());
        Verdict verdict = Verdict.of(findings(resource));
        InstrumentationStatus status = new InstrumentationStatus();
        status.setObservedGeneration(generation);
        status.setConditions(List.of(ready(verdict, conditions), verdict.configValid(conditions)));
        if (last != null) {
            status.setUpgradeBlockedVersions(last.getUpgradeBlockedVersions());
        }
        return status;
    }

    private static Condition ready(Verdict verdict, ConditionSet conditions) {
        return verdict.valid()
                ? conditions.make(
                        ConditionTypes.READY,
                        "True",
                        "Valid",
                        "pods that ask for it are instrumented when they are created")
                : conditions.make(ConditionTypes.READY, "False", "Invalid", verdict.message());
    }

    private static Findings findings(Instrumentation resource) {
        Findings damage = Findings.of(resource.readProblems());
        return damage.hasErrors() ? damage : damage.and(InstrumentationChecks.check(resource));
    }
}
