package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpAmpSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a collector agreed to. A label says it, or for the bridge that is a collector's own its {@code
 * spec.opamp}; a collector that says nothing is neither shown to the server nor changed.
 */
enum Consent {
    NONE,
    /** The server may look. */
    REPORTING,
    /** The server may look, change the configuration and restart the pods. */
    MANAGED;

    /** {@code true}, or the name of the bridge that may. */
    static final String MANAGED_LABEL = "opentelemetry.io/opamp-managed";
    /** {@code true}: whatever else is there, the collector is not changed. */
    static final String REPORTING_LABEL = "opentelemetry.io/opamp-reporting";

    /** What {@code collector} agrees to towards the bridge of this name and policy. */
    static Consent of(OpenTelemetryCollector collector, String bridge, BridgePolicy policy) {
        if (policy.collector() != null
                && !policy.collector().equals(collector.getMetadata().getName())) {
            return NONE;
        }
        Map<String, String> labels = collector.getMetadata().getLabels();
        if ("true".equalsIgnoreCase(label(labels, REPORTING_LABEL))) {
            return REPORTING;
        }
        boolean own =
                policy.collector() != null && hasBridge(collector.getSpec().getOpamp());
        return own || isManaged(labels, bridge) ? MANAGED : NONE;
    }

    boolean mayLook() {
        return this != NONE;
    }

    boolean mayChange() {
        return this == MANAGED;
    }

    /** Whether the label asks for the bridge of this name, or for any. */
    static boolean isManaged(@Nullable Map<String, String> labels, String bridge) {
        String wanted = label(labels, MANAGED_LABEL);
        return wanted != null && (wanted.equalsIgnoreCase("true") || wanted.equalsIgnoreCase(bridge));
    }

    private static @Nullable String label(@Nullable Map<String, String> labels, String name) {
        return labels == null ? null : labels.get(name);
    }

    private static boolean hasBridge(@Nullable OpAmpSettings opamp) {
        return opamp != null && Boolean.TRUE.equals(opamp.getEnabled());
    }
}
