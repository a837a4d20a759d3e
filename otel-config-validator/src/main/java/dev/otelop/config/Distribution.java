package dev.otelop.config;

import java.util.Arrays;
import java.util.Optional;

/** Which set of components a collector was built with. */
public enum Distribution {
    /** {@code otelcol}, the core components and a few more. */
    CORE("otelcol", "opentelemetry-collector"),
    /** {@code otelcol-contrib}, nearly everything there is. */
    CONTRIB("otelcol-contrib", "opentelemetry-collector-contrib"),
    /** {@code otelcol-k8s}, what a Kubernetes cluster needs. */
    K8S("otelcol-k8s", "opentelemetry-collector-k8s"),
    /** Any other build: nothing is known about what it contains. */
    OTHER("another distribution", "");

    private final String label;
    private final String repository;

    Distribution(String label, String repository) {
        this.label = label;
        this.repository = repository;
    }

    /** The name that messages use. */
    public String label() {
        return label;
    }

    /** The released distribution whose image repository ends in {@code name}. */
    static Optional<Distribution> ofRepository(String name) {
        return Arrays.stream(values())
                .filter(distribution -> distribution != OTHER && distribution.repository.equals(name))
                .findFirst();
    }
}
