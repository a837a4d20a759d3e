package dev.otelop.operator.gather;

import dev.otelop.resources.Capability;

/** The API behind a capability. */
public record OptionalApi(String apiVersion, String kind) {

    public static OptionalApi of(Capability capability) {
        return switch (capability) {
            case CERT_MANAGER -> new OptionalApi("cert-manager.io/v1", "Certificate");
        };
    }
}
