package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Any number of pods, all alike. */
record Replicated(@Nullable Integer replicas, @Nullable DeploymentStrategy strategy) implements Workload {

    @Override
    public Optional<HasMetadata> render(Frame frame) {
        return Optional.of(new DeploymentBuilder()
                .withMetadata(frame.metadata())
                .withSpec(new DeploymentSpecBuilder()
                        .withReplicas(replicas)
                        .withSelector(frame.selector())
                        .withTemplate(frame.podTemplate())
                        .withStrategy(strategy)
                        .build())
                .build());
    }

    @Override
    public boolean scales() {
        return true;
    }
}
