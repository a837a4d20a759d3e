package dev.otelop.operator.gather;

import dev.otelop.injection.InjectionContext;
import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What was read about a pod.
 *
 * @param owner whom to tell about the pod: the last of its owners that is known, of which only the identity is filled
 *     in; null for a pod that nobody owns
 */
public record Gathered(InjectionContext context, @Nullable HasMetadata owner) {}
