package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/** A container in pods of others, which gets its place and its identity from them. */
record Sidecar() implements Workload {

    @Override
    public Optional<HasMetadata> render(Frame frame) {
        return Optional.empty();
    }

    @Override
    public boolean ownsPods() {
        return false;
    }
}
