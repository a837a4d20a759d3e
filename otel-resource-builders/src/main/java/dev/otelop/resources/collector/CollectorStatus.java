package dev.otelop.resources.collector;

import dev.otelop.config.Version;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.model.v1beta1.ScaleStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a collector's status. Conditions stand in one order: Ready, Available, Degraded, ConfigValid. */
final class CollectorStatus {

    /** Enough for several findings, little enough to read. */
    private static final int MESSAGE_LIMIT = 1024;

    private CollectorStatus() {}

    static OpenTelemetryCollectorStatus applied(CollectorPlan plan, ObservedState observed) {
        OpenTelemetryCollector resource = plan.resource();
        Conditions conditions = conditions(resource, observed);
        Health health = new Health(plan.workload().ownsPods(), observed, conditions);
        OpenTelemetryCollectorStatus status = new OpenTelemetryCollectorStatus();
        status.setPhase(health.phase());
        status.setConditions(List.of(
                health.ready(), health.available(), health.degradedCondition(), valid(conditions, plan.advice())));
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
        status.setConditions(refusal(conditions, FindingsText.summary(findings.errors(), MESSAGE_LIMIT)));
        status.setObservedGeneration(resource.getMetadata().getGeneration());
        status.setImage(last.getImage());
        status.setVersion(last.getVersion());
        status.setMessages(last.getMessages());
        keepNumbers(status, last, observed.workload());
        return status;
    }

    private static List<Condition> refusal(Conditions conditions, String message) {
        List<Condition> all = new ArrayList<>();
        all.add(conditions.isFalse(Conditions.READY, "Invalid", message));
        conditions.last(Conditions.AVAILABLE).ifPresent(all::add);
        conditions.last(Conditions.DEGRADED).ifPresent(all::add);
        all.add(conditions.isFalse(Conditions.CONFIG_VALID, "Invalid", message));
        return all;
    }

    private static Condition valid(Conditions conditions, Findings advice) {
        Findings warnings = Findings.of(advice.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList());
        return warnings.isEmpty()
                ? conditions.isTrue(Conditions.CONFIG_VALID, "Valid", "no error was found")
                : conditions.isTrue(Conditions.CONFIG_VALID, "Warnings", FindingsText.summary(warnings, MESSAGE_LIMIT));
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
