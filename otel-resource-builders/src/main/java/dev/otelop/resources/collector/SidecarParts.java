package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/**
 * What a pod takes to run a collector beside its own containers.
 *
 * @param container an ordinary container that knows where its configuration is; whoever adds it decides how it is
 *     started
 * @param initContainers what the author wants to run before it
 * @param volumes what {@code container} and {@code initContainers} mount
 * @param configHash changes with the configuration
 */
public record SidecarParts(
        Container container, List<Container> initContainers, List<Volume> volumes, String configHash) {

    public SidecarParts {
        initContainers = List.copyOf(initContainers);
        volumes = List.copyOf(volumes);
    }
}
