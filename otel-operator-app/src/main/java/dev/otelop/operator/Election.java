package dev.otelop.operator;

import org.jspecify.annotations.Nullable;

/**
 * How replicas agree on the one that reconciles.
 *
 * @param namespace where the lease is kept; null to find out
 */
public record Election(@Nullable String namespace) {}
