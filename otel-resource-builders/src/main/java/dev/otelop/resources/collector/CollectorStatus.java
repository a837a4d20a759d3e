package dev.otelop.resources.collector;

import dev.otelop.config.Version;
import dev.otelop.findings.Findings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.model.v1beta1.ScaleStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.WorkloadState;
import dev.otelop.resources.parts.Conditions;
import dev.otelop.resources.parts.Health;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a collector's status. Conditions stand in one order: Ready, Available, Degraded, ConfigValid. */
final class CollectorStatus {

    private CollectorStatus() {}

    static OpenTelemetryCollectorStatus applied(CollectorPlan plan, ObservedState observed) {
        OpenTelemetryCollector resource = plan.resource();
        Conditions conditions = conditions(resource, observed);
        Health health = new Health(plan.workload().ownsPods(), observed, conditions);
        OpenTelemetryCollectorStatus status = new OpenTelemetryCollectorStatus();
        status.setPhase(health.phase());
        status.setConditions(List.of(
                health.ready(), health.available(), health.degradedCondition(), conditions.valid(plan.advice())));
        status.setObservedGeneration(resource.getMetadata().getGeneration());
        status.setImage(image(plan, observed.workload()));
        status.setVersion(plan.target().knownVersion().map(Version::toString).orElse(null));
        setNumbers(status, observed.workload(), plan.workload().ownsPods() ? plan.selector() : "");
        return status;
    }

    static OpenTelemetryCollectorStatus rejected(
            OpenTelemetryCollector resource, Findings findings, ObservedState observed) {
        Conditions conditions = conditions(resource, observed);
        OpenTelemetryCollectorStatus last = last(resource);
        OpenTelemetryCollectorStatus status = new OpenTelemetryCollectorStatus();
        status.setPhase("Failed");
        status.setConditions(conditions.rejected(findings));
        status.setObservedGeneration(resource.getMetadata().getGeneration());
        status.setImage(last.getImage());
        status.setVersion(last.getVersion());
        status.setMessages(last.getMessages());
        keepNumbers(status, last, observed.workload());
        return status;
    }

    private static void setNumbers(
            OpenTelemetryCollectorStatus status, @Nullable WorkloadState workload, String selector) {
        int replicas = workload == null ? 0 : workload.replicas();
        int ready = workload == null ? 0 : workload.ready();
        status.setReplicas(replicas);
        status.setReadyReplicas(ready);
        status.setScale(scale(selector, replicas, ready));
    }

    private static void keepNumbers(
            OpenTelemetryCollectorStatus status, OpenTelemetryCollectorStatus last, @Nullable WorkloadState workload) {
        ScaleStatus scale = last.getScale();
        if (workload != null) {
            setNumbers(status, workload, scale == null || scale.getSelector() == null ? "" : scale.getSelector());
            return;
        }
        status.setReplicas(last.getReplicas());
        status.setReadyReplicas(last.getReadyReplicas());
        status.setScale(scale);
    }

    private static ScaleStatus scale(String selector, int replicas, int ready) {
        ScaleStatus scale = new ScaleStatus();
        scale.setSelector(selector);
        scale.setReplicas(replicas);
        scale.setStatusReplicas(ready + "/" + replicas);
        return scale;
    }

    private static String image(CollectorPlan plan, @Nullable WorkloadState workload) {
        return workload == null || workload.image() == null ? plan.image() : workload.image();
    }

    private static Conditions conditions(OpenTelemetryCollector resource, ObservedState observed) {
        return new Conditions(
                last(resource).getConditions(), resource.getMetadata().getGeneration(), observed.now());
    }

    private static OpenTelemetryCollectorStatus last(OpenTelemetryCollector resource) {
        return resource.getStatus() == null ? new OpenTelemetryCollectorStatus() : resource.getStatus();
    }
}
