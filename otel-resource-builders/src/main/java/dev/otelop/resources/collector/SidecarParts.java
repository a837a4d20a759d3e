package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/**
 * What a pod takes to run a collector beside its own containers.
 *
 * @param container an ordinary container that is not told yet where its configuration is: that depends on the pod
 * @param initContainers what the author wants to run before it
 * @param volumes what {@code container} and {@code initContainers} mount
 * @param configMap the ConfigMap beside the collector's resource that holds the configuration
 * @param configKey the key of the configuration in that ConfigMap
 * @param configText the configuration itself, for pods that cannot mount it
 */
public record SidecarParts(
        Container container,
        List<Container> initContainers,
        List<Volume> volumes,
        String configMap,
        String configKey,
        String configText) {

    public SidecarParts {
        initContainers = List.copyOf(initContainers);
        volumes = List.copyOf(volumes);
    }
}
