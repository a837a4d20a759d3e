package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.IngressSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fields that are accepted, since clusters have objects that use them, and that have no effect here: said, not silent. */
final class UnservedFields {

    private record Row(FieldPath path, Predicate<OpenTelemetryCollectorSpec> isSet, String missing) {}

    /** What upstream's schema writes into every resource, whoever wrote nothing. */
    private static final int UPSTREAM_CONFIG_VERSIONS = 3;

    private static final List<Row> ROWS = List.of(
            row("configVersions", UnservedFields::wantsVersions, "former ConfigMaps"),
            row(
                    "httpRoute",
                    spec -> spec.getHttpRoute() != null
                            && on(spec.getHttpRoute().getEnabled()),
                    "HTTPRoutes"),
            row("ingress", spec -> isSet(spec.getIngress()), "Ingresses and Routes"),
            row(
                    "networkPolicy",
                    spec -> spec.getNetworkPolicy() != null
                            && on(spec.getNetworkPolicy().getEnabled()),
                    "NetworkPolicies"),
            row("observability", UnservedFields::wantsMonitors, "ServiceMonitors and PodMonitors"),
            row(
                    "targetAllocator",
                    spec -> spec.getTargetAllocator() != null
                            && on(spec.getTargetAllocator().getEnabled()),
                    "target allocators"));

    private UnservedFields() {}

    static Findings in(OpenTelemetryCollectorSpec spec) {
        return Findings.of(ROWS.stream()
                .filter(row -> row.isSet().test(spec))
                .map(UnservedFields::finding)
                .toList());
    }

    private static Finding finding(Row row) {
        return Finding.of(
                "collector.unserved-field",
                Severity.WARNING,
                row.path(),
                "`%s` has no effect: this operator renders no %s".formatted(row.path(), row.missing()),
                "remove the field, or create the objects yourself");
    }

    private static Row row(String field, Predicate<OpenTelemetryCollectorSpec> isSet, String missing) {
        return new Row(FieldPath.of("spec", field), isSet, missing);
    }

    private static boolean isSet(@Nullable IngressSettings ingress) {
        return ingress != null
                && ingress.getType() != null
                && !ingress.getType().isEmpty();
    }

    private static boolean wantsVersions(OpenTelemetryCollectorSpec spec) {
        return spec.getConfigVersions() != null && spec.getConfigVersions() != UPSTREAM_CONFIG_VERSIONS;
    }

    private static boolean wantsMonitors(OpenTelemetryCollectorSpec spec) {
        return spec.getObservability() != null
                && spec.getObservability().getMetrics() != null
                && on(spec.getObservability().getMetrics().getEnableMetrics());
    }

    private static boolean on(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
