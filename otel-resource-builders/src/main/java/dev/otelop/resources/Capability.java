package dev.otelop.resources;

/** An optional API of the cluster. What needs it is rendered only when the cluster serves it. */
public enum Capability {
    /** {@code cert-manager.io/v1}: Certificates are issued and renewed. */
    CERT_MANAGER
}
