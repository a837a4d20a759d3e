package dev.otelop.resources.bridge;

import dev.otelop.model.Operand;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import dev.otelop.model.v1beta1.OpAmpSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.parts.Owner;
import java.util.Optional;

/** What a collector's {@code spec.opamp} asks for: a bridge for that collector alone that may do everything. */
final class CollectorBridge {

    private CollectorBridge() {}

    static Optional<Bridge> of(OpenTelemetryCollector resource, RenderContext context) {
        OpAmpSettings settings = resource.getSpec().getOpamp();
        if (settings == null || !Boolean.TRUE.equals(settings.getEnabled())) {
            return Optional.empty();
        }
        return Optional.of(new Bridge(
                new Owner(resource, context.naming(), Operand.OPAMP_BRIDGE, null),
                spec(settings),
                context.settings().bridgeImage(),
                resource.getMetadata().getName()));
    }

    private static OpAMPBridgeSpec spec(OpAmpSettings settings) {
        OpAMPBridgeSpec spec = new OpAMPBridgeSpec();
        spec.setEndpoint(settings.getEndpoint());
        spec.setCapabilities(new BridgeCapabilities(BridgeCapabilities.served()));
        spec.setHeaders(settings.getHeaders());
        spec.setHeadersFrom(settings.getHeadersFrom());
        spec.setTls(settings.getTls());
        return spec;
    }
}
