package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** Says which value of {@code app.kubernetes.io/instance} the children of an owner carry. */
@FunctionalInterface
public interface InstanceLabel<P extends HasMetadata> {

    String of(P owner);
}
