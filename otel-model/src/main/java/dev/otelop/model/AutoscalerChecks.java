package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1beta1.Autoscaler;
import dev.otelop.model.v1beta1.AutoscalerMetric;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import org.jspecify.annotations.Nullable;

/** Horizontal autoscaling of a collector. */
final class AutoscalerChecks {

    private static final FieldPath PATH = FieldPath.of("spec", "autoscaler");
    private static final int LONGEST_WINDOW = 3600;

    private AutoscalerChecks() {}

    static void check(@Nullable Autoscaler autoscaler, Report report) {
        if (autoscaler == null) {
            return;
        }
        bounds(autoscaler, report);
        Elements.each(autoscaler.getMetrics(), PATH.key("metrics"), (metric, at) -> metric(metric, at, report));
        HorizontalPodAutoscalerBehavior behavior = autoscaler.getBehavior();
        if (behavior != null) {
            window(behavior.getScaleDown(), PATH.key("behavior").key("scaleDown"), report);
            window(behavior.getScaleUp(), PATH.key("behavior").key("scaleUp"), report);
        }
    }

    private static void bounds(Autoscaler autoscaler, Report report) {
        Integer min = autoscaler.getMinReplicas();
        Integer max = autoscaler.getMaxReplicas();
        if (max == null) {
            report.error(
                    "autoscaler.missing-maximum",
                    PATH.key("maxReplicas"),
                    "an autoscaler needs a maximum",
                    "set `maxReplicas`");
        } else if (min != null && min > max) {
            report.error(
                    "autoscaler.minimum-above-maximum",
                    PATH.key("minReplicas"),
                    "the minimum %d is above the maximum %d".formatted(min, max),
                    "lower `minReplicas` or raise `maxReplicas`");
        }
    }

    private static void metric(AutoscalerMetric metric, FieldPath path, Report report) {
        if (metric.getType() != null && !metric.getType().equals("Pods")) {
            report.error(
                    "autoscaler.unsupported-metric",
                    path.key("type"),
                    "metrics of type `%s` are not supported".formatted(metric.getType()),
                    "use `Pods`");
        } else if (metric.getPods() == null) {
            report.error("autoscaler.missing-metric", path.key("pods"), "the metric is missing", "set `pods`");
        }
    }

    private static void window(@Nullable HPAScalingRules rules, FieldPath path, Report report) {
        Integer seconds = rules == null ? null : rules.getStabilizationWindowSeconds();
        if (seconds != null && (seconds < 0 || seconds > LONGEST_WINDOW)) {
            report.error(
                    "autoscaler.window-out-of-range",
                    path.key("stabilizationWindowSeconds"),
                    "%d seconds are no stabilization window".formatted(seconds),
                    "use 0 to %d".formatted(LONGEST_WINDOW));
        }
    }
}
