package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1beta1.OpAmpSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a collector's labels and its {@code spec.opamp} together say about who may change it from afar. The labels are
 * those that bridges look at.
 */
final class RemoteManagementChecks {

    private static final String MANAGED = "opentelemetry.io/opamp-managed";
    private static final String REPORTING = "opentelemetry.io/opamp-reporting";
    private static final FieldPath LABELS = FieldPath.of("metadata", "labels");

    private RemoteManagementChecks() {}

    static void check(OpenTelemetryCollector collector, Report report) {
        boolean managed = isSet(collector, MANAGED);
        boolean reporting = isSet(collector, REPORTING);
        if (managed && reporting) {
            report.warning(
                    "opamp.managed-and-reporting",
                    LABELS.key(MANAGED),
                    "`%s` has no effect: `%s` says that the collector is only looked at".formatted(MANAGED, REPORTING),
                    "remove one of the two labels");
        } else if (managed && hasBridge(collector)) {
            report.warning(
                    "opamp.two-bridges",
                    LABELS.key(MANAGED),
                    "the collector has a bridge of its own, and the label lets another one change it too",
                    "remove the label, or `spec.opamp`");
        } else if (reporting && hasBridge(collector)) {
            report.warning(
                    "opamp.bridge-may-only-look",
                    LABELS.key(REPORTING),
                    "the collector's own bridge reports it and changes nothing, because of this label",
                    "remove the label to let the server change the configuration");
        }
    }

    private static boolean isSet(OpenTelemetryCollector collector, String label) {
        Map<String, String> labels = collector.getMetadata().getLabels();
        String value = labels == null ? null : labels.get(label);
        return value != null && !value.isEmpty() && !value.equalsIgnoreCase("false");
    }

    private static boolean hasBridge(OpenTelemetryCollector collector) {
        @Nullable OpAmpSettings opamp = collector.getSpec().getOpamp();
        return opamp != null && Boolean.TRUE.equals(opamp.getEnabled());
    }
}
