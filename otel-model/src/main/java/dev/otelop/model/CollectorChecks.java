package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a collector as far as its resource alone can tell; the collector's configuration is judged
 * elsewhere. All problems are found at once. Expects a {@linkplain Normalizer normalised} resource.
 */
public final class CollectorChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private CollectorChecks() {}

    /** Every finding about {@code collector}, with paths from the root of the resource. */
    public static Findings check(OpenTelemetryCollector collector) {
        OpenTelemetryCollectorSpec spec = collector.getSpec();
        Report report = new Report();
        SchemaChecks.check(spec, report);
        name(collector, report);
        config(spec.getConfig(), report);
        Mode.parse(spec.getMode()).ifPresent(mode -> ModeSupport.check(spec, mode, report));
        CollectorPodChecks.check(spec, report);
        AutoscalerChecks.check(spec.getAutoscaler(), report);
        CollectorConnectionChecks.check(spec, report);
        RemoteManagementChecks.check(collector, report);
        report.add(collector);
        return report.findings();
    }

    /** What is wrong with turning {@code old} into {@code changed}, whatever each of them is worth. */
    public static Findings changes(OpenTelemetryCollector old, OpenTelemetryCollector changed) {
        Report report = new Report();
        Optional<Mode> before = Mode.parse(old.getSpec().getMode());
        Optional<Mode> after = Mode.parse(changed.getSpec().getMode());
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            report.error(
                    "collector.mode-changed",
                    SPEC.key("mode"),
                    "the mode cannot change from %s to %s"
                            .formatted(before.get().word(), after.get().word()),
                    "create another collector, and delete this one when it is no longer needed");
        }
        return report.findings();
    }

    private static void name(OpenTelemetryCollector collector, Report report) {
        String name = collector.getMetadata().getName();
        if (name != null && !Naming.seed().workload(collector).equals(name)) {
            report.hint(
                    "resource.changed-name",
                    FieldPath.of("metadata", "name"),
                    "`%s` is too long or has characters that the names of its objects cannot have: they are called like `%s`"
                            .formatted(name, Naming.seed().workload(collector)),
                    "use at most 52 lower-case letters, digits and dashes, a letter first");
        }
    }

    private static void config(@Nullable ConfigSource config, Report report) {
        if (config == null) {
            return; // the schema requires it
        }
        FieldPath path = SPEC.key("config");
        if (config.isEmpty()) {
            report.error(
                    "collector.empty-config",
                    path,
                    "the configuration is empty",
                    "add receivers, exporters and a service");
        } else if (!config.isText() && !(config.value() instanceof Map<?, ?>)) {
            report.error(
                    "collector.malformed-config",
                    path,
                    "the configuration is %s"
                            .formatted(config.value() instanceof List<?> ? "a list" : "a single value"),
                    "write YAML text or an object");
        }
    }
}
