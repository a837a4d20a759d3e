package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/**
 * A collector in sidecar mode, rendered for pods of one namespace.
 *
 * @param namespace the namespace of the collector
 * @param name the name of the collector
 * @param container an ordinary container that knows where its configuration is
 * @param initContainers what the collector's author wants to run before it
 * @param volumes what {@code container} and {@code initContainers} mount
 * @param configHash changes with the configuration, so that one can tell whether a pod has the present one
 */
public record SidecarOffer(
        String namespace,
        String name,
        Container container,
        List<Container> initContainers,
        List<Volume> volumes,
        String configHash) {

    public SidecarOffer {
        initContainers = List.copyOf(initContainers);
        volumes = List.copyOf(volumes);
    }
}
