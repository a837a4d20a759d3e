package dev.otelop.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the objects made for a custom resource are called and how they are labelled. Nobody else builds a name.
 *
 * <p>Every name is valid for its kind whatever the resource is called. Labels are sorted by key.
 */
public sealed interface Naming permits SeedNaming, UpstreamNaming {

    /** The default: objects are called like their resource. */
    static Naming seed() {
        return SeedNaming.INSTANCE;
    }

    /** The names and labels of the upstream operator, so that its workloads can be taken over without new pods. */
    static Naming upstream() {
        return UpstreamNaming.INSTANCE;
    }

    /** Deployment, DaemonSet or StatefulSet, and what belongs to it one to one, such as its autoscaler. */
    String workload(HasMetadata resource);

    String service(HasMetadata resource);

    /** The Service that governs a StatefulSet. */
    String headlessService(HasMetadata resource);

    /** The Service of the collector's own metrics. */
    String monitoringService(HasMetadata resource);

    String serviceAccount(HasMetadata resource);

    /**
     * The ConfigMap of the collector's configuration.
     *
     * @param configHash hash of its content, at least eight hexadecimal digits
     */
    String configMap(HasMetadata resource, String configHash);

    /** The Certificate of cert-manager. */
    String certificate(HasMetadata resource);

    /** The Secret with the collector's certificate. */
    String tlsSecret(HasMetadata resource);

    String ingress(HasMetadata resource);

    String networkPolicy(HasMetadata resource);

    /** The bridge's Deployment and what belongs to it one to one. */
    String opampBridge(HasMetadata resource);

    /** The ConfigMap of the bridge's configuration. */
    String opampBridgeConfig(HasMetadata resource);

    /** The target allocator's Deployment and what belongs to it one to one. */
    String targetAllocator(HasMetadata resource);

    /** What tells the pods of a workload from all others. Never changes during the life of a resource. */
    SortedMap<String, String> selectorLabels(HasMetadata resource, Operand operand);

    /**
     * The labels of an object: those of the selector and what else is known about it.
     *
     * @param objectName the name of the object that gets the labels
     * @param image the image that the author asked for, null when he asked for none
     */
    SortedMap<String, String> labels(HasMetadata resource, Operand operand, String objectName, @Nullable String image);

    /** The selector of the collector's pods. */
    default SortedMap<String, String> selectorLabels(HasMetadata resource) {
        return selectorLabels(resource, Operand.COLLECTOR);
    }

    /** The labels of an object of the collector. */
    default SortedMap<String, String> labels(HasMetadata resource, String objectName, @Nullable String image) {
        return labels(resource, Operand.COLLECTOR, objectName, image);
    }
}
