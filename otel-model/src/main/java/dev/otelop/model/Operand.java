package dev.otelop.model;

/** The workloads that the operator runs on behalf of a resource. */
public enum Operand {
    COLLECTOR("opentelemetry-collector"),
    TARGET_ALLOCATOR("opentelemetry-targetallocator"),
    OPAMP_BRIDGE("opentelemetry-opamp-bridge");

    private final String component;

    Operand(String component) {
        this.component = component;
    }

    /** The value of the component label. */
    String component() {
        return component;
    }
}
