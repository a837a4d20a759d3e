package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pod on every node. */
record PerNode(@Nullable DaemonSetUpdateStrategy updateStrategy) implements Workload {

    @Override
    public Optional<HasMetadata> render(Frame frame) {
        return Optional.of(new DaemonSetBuilder()
                .withMetadata(frame.metadata())
                .withSpec(new DaemonSetSpecBuilder()
                        .withSelector(frame.selector())
                        .withTemplate(frame.podTemplate())
                        .withUpdateStrategy(updateStrategy)
                        .build())
                .build());
    }

    /** Who asks the Service gets the collector of the own node, which is what one per node is for. */
    @Override
    public String internalTrafficPolicy() {
        return "Local";
    }
}
