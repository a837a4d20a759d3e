package dev.otelop.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.Autoscaler;
import dev.otelop.model.v1beta1.MetricsSettings;
import dev.otelop.model.v1beta1.ObservabilitySettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.model.v1beta1.TargetAllocatorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries what was written under the field names of former versions over to the current names.
 *
 * <p>Total and idempotent. Where both names are set, the current one counts; if they disagree, the former one stays
 * where it was written and a finding says that it has no effect.
 */
public final class Normalizer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FieldPath SPEC = FieldPath.of("spec");

    private final List<Finding> findings = new ArrayList<>();

    private Normalizer() {}

    /** The same wishes under current names; the argument stays as it is. */
    public static Normalized normalize(OpenTelemetryCollector resource) {
        OpenTelemetryCollector copy = copy(resource);
        Normalizer normalizer = new Normalizer();
        normalizer.spec(copy.getSpec());
        return new Normalized(copy, Findings.of(normalizer.findings));
    }

    private static OpenTelemetryCollector copy(OpenTelemetryCollector resource) {
        OpenTelemetryCollector copy = JSON.convertValue(resource, OpenTelemetryCollector.class);
        copy.readProblems(resource.readProblems());
        return copy;
    }

    private void spec(OpenTelemetryCollectorSpec spec) {
        moved(spec.getUpdateStrategy(), spec.getDaemonSetUpdateStrategy(), spec::setDaemonSetUpdateStrategy)
                .forget(() -> spec.setUpdateStrategy(null))
                .report(SPEC.key("updateStrategy"), SPEC.key("daemonSetUpdateStrategy"));
        autoscaler(spec);
        observability(spec.getObservability(), SPEC.key("observability"));
        TargetAllocatorSettings allocator = spec.getTargetAllocator();
        if (allocator != null) {
            FieldPath path = SPEC.key("targetAllocator");
            observability(allocator.getObservability(), path.key("observability"));
            FormerSelectors.convert(allocator.getPrometheusCR(), path.key("prometheusCR"), findings);
        }
    }

    private void autoscaler(OpenTelemetryCollectorSpec spec) {
        if (spec.getMinReplicas() == null && spec.getMaxReplicas() == null) {
            return;
        }
        Autoscaler autoscaler = Objects.requireNonNullElseGet(spec.getAutoscaler(), Autoscaler::new);
        spec.setAutoscaler(autoscaler);
        FieldPath current = SPEC.key("autoscaler");
        moved(spec.getMinReplicas(), autoscaler.getMinReplicas(), autoscaler::setMinReplicas)
                .forget(() -> spec.setMinReplicas(null))
                .report(SPEC.key("minReplicas"), current.key("minReplicas"));
        moved(spec.getMaxReplicas(), autoscaler.getMaxReplicas(), autoscaler::setMaxReplicas)
                .forget(() -> spec.setMaxReplicas(null))
                .report(SPEC.key("maxReplicas"), current.key("maxReplicas"));
    }

    private void observability(@Nullable ObservabilitySettings observability, FieldPath path) {
        MetricsSettings metrics = observability == null ? null : observability.getMetrics();
        if (metrics == null) {
            return;
        }
        FieldPath at = path.key("metrics");
        moved(
                        metrics.getFormerDisablePrometheusAnnotations(),
                        metrics.getDisablePrometheusAnnotations(),
                        metrics::setDisablePrometheusAnnotations)
                .forget(() -> metrics.setFormerDisablePrometheusAnnotations(null))
                .report(at.key("DisablePrometheusAnnotations"), at.key("disablePrometheusAnnotations"));
    }

    private <T> Move<T> moved(@Nullable T former, @Nullable T current, Consumer<T> setCurrent) {
        if (former != null && current == null) {
            setCurrent.accept(former);
        }
        return new Move<>(former, current);
    }

    /** A value on its way from a former name to a current one. */
    private final class Move<T> {

        private final boolean set;
        private final boolean disagrees;

        Move(@Nullable T former, @Nullable T current) {
            this.set = former != null;
            this.disagrees = former != null && current != null && !former.equals(current);
        }

        Move<T> forget(Runnable clearFormer) {
            if (set && !disagrees) {
                clearFormer.run();
            }
            return this;
        }

        void report(FieldPath former, FieldPath current) {
            if (disagrees) {
                findings.add(ignored(former, current));
            } else if (set) {
                findings.add(renamed(former, current));
            }
        }
    }

    static Finding renamed(FieldPath former, FieldPath current) {
        return Finding.of(
                "resource.former-name",
                Severity.HINT,
                former,
                "`%s` is the former name of `%s`".formatted(former, current),
                "write `%s`".formatted(current));
    }

    static Finding ignored(FieldPath former, FieldPath current) {
        return Finding.of(
                "resource.former-name-ignored",
                Severity.WARNING,
                former,
                "`%s` has no effect, because `%s` is set to something else".formatted(former, current),
                "remove `%s`".formatted(former));
    }
}
