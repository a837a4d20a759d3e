package dev.otelop.resources;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;

/**
 * What the operator's settings say about every collector that does not say otherwise.
 *
 * @param collectorImage the image of a collector that names none
 * @param collectorDefaults requests and limits of a collector that is not a sidecar, resource by resource
 * @param hardenPods whether pods get security contexts that the Pod Security level "restricted" accepts, unless their
 *     resource sets its own or they are named like upstream's
 * @param bridgeImage the image of OpAMP bridges: that of the operator
 */
public record CollectorSettings(
        String collectorImage, ResourceRequirements collectorDefaults, boolean hardenPods, String bridgeImage) {

    /** The version whose components the validator knows. */
    private static final String IMAGE = "otel/opentelemetry-collector-contrib:0.149.0";

    /** The operator's own; whoever runs the operator knows which one that is. */
    private static final String BRIDGE_IMAGE = "ghcr.io/otelop/otelop:latest";

    private static final CollectorSettings SHIPPED = new CollectorSettings(
            IMAGE,
            new ResourceRequirementsBuilder()
                    .addToRequests("cpu", new Quantity("200m"))
                    .addToRequests("memory", new Quantity("400Mi"))
                    .addToLimits("cpu", new Quantity("1"))
                    .addToLimits("memory", new Quantity("2Gi"))
                    .build(),
            true,
            BRIDGE_IMAGE);

    /** The settings of an operator that was given none. */
    public static CollectorSettings shipped() {
        return SHIPPED;
    }

    public CollectorSettings withCollectorImage(String image) {
        return new CollectorSettings(image, collectorDefaults, hardenPods, bridgeImage);
    }

    public CollectorSettings withCollectorDefaults(ResourceRequirements defaults) {
        return new CollectorSettings(collectorImage, defaults, hardenPods, bridgeImage);
    }

    public CollectorSettings withHardenPods(boolean harden) {
        return new CollectorSettings(collectorImage, collectorDefaults, harden, bridgeImage);
    }

    public CollectorSettings withBridgeImage(String image) {
        return new CollectorSettings(collectorImage, collectorDefaults, hardenPods, image);
    }
}
