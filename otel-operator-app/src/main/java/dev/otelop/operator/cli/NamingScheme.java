package dev.otelop.operator.cli;

import dev.otelop.model.Naming;

/** The values of {@code --naming}. */
enum NamingScheme {
    /** {@code <name>} for workload, Service and ServiceAccount. */
    SEED,
    /** {@code <name>-collector}, as the OpenTelemetry project's operator names them. */
    UPSTREAM;

    Naming naming() {
        return switch (this) {
            case SEED -> Naming.seed();
            case UPSTREAM -> Naming.upstream();
        };
    }
}
