package dev.otelop.resources.bridge;

import dev.otelop.findings.Findings;
import dev.otelop.model.Names;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.WorkloadState;
import dev.otelop.resources.parts.Conditions;
import dev.otelop.resources.parts.Health;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a bridge's status. Conditions stand in one order: Ready, Available, Degraded, ConfigValid. */
final class BridgeStatus {

    private BridgeStatus() {}

    static OpAMPBridgeStatus applied(BridgePlan plan, ObservedState observed) {
        OpAMPBridge resource = plan.resource();
        Conditions conditions = conditions(resource, observed);
        Health health = new Health(true, observed, conditions);
        OpAMPBridgeStatus status = new OpAMPBridgeStatus();
        status.setPhase(health.phase());
        status.setConditions(List.of(
                health.ready(), health.available(), health.degradedCondition(), conditions.valid(plan.advice())));
        status.setObservedGeneration(resource.getMetadata().getGeneration());
        status.setImage(image(plan, observed.workload()));
        status.setVersion(version(status.getImage()));
        return status;
    }

    static OpAMPBridgeStatus rejected(OpAMPBridge resource, Findings findings, ObservedState observed) {
        OpAMPBridgeStatus last = last(resource);
        OpAMPBridgeStatus status = new OpAMPBridgeStatus();
        status.setPhase("Failed");
        status.setConditions(conditions(resource, observed).rejected(findings));
        status.setObservedGeneration(resource.getMetadata().getGeneration());
        status.setImage(last.getImage());
        status.setVersion(last.getVersion());
        return status;
    }

    private static String image(BridgePlan plan, @Nullable WorkloadState workload) {
        return workload == null || workload.image() == null ? plan.bridge().image() : workload.image();
    }

    /** The tag of the image; null when it says nothing. */
    private static @Nullable String version(@Nullable String image) {
        String tag = Names.imageTag(image);
        return tag.equals("latest") ? null : tag;
    }

    private static Conditions conditions(OpAMPBridge resource, ObservedState observed) {
        return new Conditions(
                last(resource).getConditions(), resource.getMetadata().getGeneration(), observed.now());
    }

    private static OpAMPBridgeStatus last(OpAMPBridge resource) {
        OpAMPBridgeStatus status = resource.getStatus();
        return status == null ? new OpAMPBridgeStatus() : status;
    }
}
