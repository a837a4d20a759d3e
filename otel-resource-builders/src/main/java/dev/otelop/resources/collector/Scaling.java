package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.Autoscaler;
import dev.otelop.model.v1beta1.AutoscalerMetric;
import dev.otelop.model.v1beta1.DisruptionBudget;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.parts.Owner;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTargetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSourceBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpecBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changes the number of a collector's pods, and what limits it. */
record Scaling(CollectorPlan plan, Owner owner) {

    private static final int CPU_TARGET = 90;

    /**
     * The autoscaler that was asked for. It scales the custom resource, whose replicas flow down into the workload: one
     * number, one owner.
     */
    Optional<HorizontalPodAutoscaler> autoscaler() {
        Autoscaler wish = plan.spec().getAutoscaler();
        if (wish == null || wish.getMaxReplicas() == null || !plan.workload().scales()) {
            return Optional.empty();
        }
        return Optional.of(new HorizontalPodAutoscalerBuilder()
                .withMetadata(owner.metadata(owner.naming().workload(owner.resource())))
                .withSpec(new HorizontalPodAutoscalerSpecBuilder()
                        .withScaleTargetRef(new CrossVersionObjectReferenceBuilder()
                                .withApiVersion(owner.apiVersion())
                                .withKind(owner.kind())
                                .withName(owner.resource().getMetadata().getName())
                                .build())
                        .withMinReplicas(wish.getMinReplicas())
                        .withMaxReplicas(wish.getMaxReplicas())
                        .withMetrics(metrics(wish))
                        .withBehavior(wish.getBehavior())
                        .build())
                .build());
    }

    /** The disruption budget that was asked for; one pod at a time if it says nothing more. */
    Optional<PodDisruptionBudget> disruptionBudget() {
        DisruptionBudget wish = plan.spec().getPodDisruptionBudget();
        if (wish == null || !plan.workload().scales()) {
            return Optional.empty();
        }
        return Optional.of(new PodDisruptionBudgetBuilder()
                .withMetadata(owner.metadata(owner.naming().workload(owner.resource())))
                .withSpec(new PodDisruptionBudgetSpecBuilder()
                        .withMinAvailable(wish.getMinAvailable())
                        .withMaxUnavailable(maxUnavailable(wish))
                        .withSelector(new LabelSelectorBuilder()
                                .withMatchLabels(owner.selectorLabels())
                                .build())
                        .build())
                .build());
    }

    /** Bounds that exclude each other: the API server takes one of them. */
    static Findings contradictions(OpenTelemetryCollectorSpec spec) {
        DisruptionBudget wish = spec.getPodDisruptionBudget();
        if (wish == null || wish.getMinAvailable() == null || wish.getMaxUnavailable() == null) {
            return Findings.none();
        }
        return Findings.of(Finding.of(
                "collector.contradicting-budget",
                Severity.ERROR,
                FieldPath.of("spec", "podDisruptionBudget"),
                "`minAvailable` and `maxUnavailable` exclude each other",
                "keep one of the two"));
    }

    private static @Nullable IntOrString maxUnavailable(DisruptionBudget wish) {
        boolean silent = wish.getMinAvailable() == null && wish.getMaxUnavailable() == null;
        return silent ? new IntOrString(1) : wish.getMaxUnavailable();
    }

    private static List<MetricSpec> metrics(Autoscaler wish) {
        List<MetricSpec> metrics = new ArrayList<>();
        utilization("memory", wish.getTargetMemoryUtilization()).ifPresent(metrics::add);
        utilization("cpu", wish.getTargetCPUUtilization()).ifPresent(metrics::add);
        wish.getMetrics().stream().flatMap(metric -> pods(metric).stream()).forEach(metrics::add);
        if (metrics.isEmpty()) {
            utilization("cpu", CPU_TARGET).ifPresent(metrics::add);
        }
        return metrics;
    }

    private static Optional<MetricSpec> utilization(String resource, @Nullable Integer percent) {
        if (percent == null) {
            return Optional.empty();
        }
        return Optional.of(new MetricSpecBuilder()
                .withType("Resource")
                .withResource(new ResourceMetricSourceBuilder()
                        .withName(resource)
                        .withTarget(new MetricTargetBuilder()
                                .withType("Utilization")
                                .withAverageUtilization(percent)
                                .build())
                        .build())
                .build());
    }

    private static Optional<MetricSpec> pods(AutoscalerMetric metric) {
        return Optional.ofNullable(metric.getPods())
                .map(pods ->
                        new MetricSpecBuilder().withType("Pods").withPods(pods).build());
    }
}
