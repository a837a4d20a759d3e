package dev.otelop.operator.platform;

import dev.otelop.model.ReadProblems;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.config.Cloner;

/**
 * Copies through JSON, and takes along what JSON does not carry: the problems met when the original was read. Without
 * this a damaged resource would look whole to its reconciler.
 */
public record ProblemKeepingCloner(KubernetesSerialization serialization) implements Cloner {

    @Override
    public <R extends HasMetadata> R clone(R original) {
        R copy = serialization.clone(original);
        if (original instanceof ReadProblems source && copy instanceof ReadProblems target) {
            target.readProblems(source.readProblems());
        }
        return copy;
    }
}
