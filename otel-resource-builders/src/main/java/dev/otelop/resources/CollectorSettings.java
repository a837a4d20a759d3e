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
 */
public record CollectorSettings(String collectorImage, ResourceRequirements collectorDefaults, boolean hardenPods) {

    /** The version whose components the validator knows. */
    private static final String IMAGE = "otel/opentelemetry-collector-contrib:0.149.0";

    private static final CollectorSettings SHIPPED = new CollectorSettings(
            IMAGE,
            new ResourceRequirementsBuilder()
                    .addToRequests("cpu", new Quantity("200m"))
                    .addToRequests("memory", new Quantity("400Mi"))
                    .addToLimits("cpu", new Quantity("1"))
                    .addToLimits("memory", new Quantity("2Gi"))
                    .build(),
            true);

    /** The settings of an operator that was given none. */
    public static CollectorSettings shipped() {
        return SHIPPED;
    }

    public CollectorSettings withCollectorImage(String image) {
        return new CollectorSettings(image, collectorDefaults, hardenPods);
    }

    public CollectorSettings withCollectorDefaults(ResourceRequirements defaults) {
        return new CollectorSettings(collectorImage, defaults, hardenPods);
    }

    public CollectorSettings withHardenPods(boolean harden) {
        return new CollectorSettings(collectorImage, collectorDefaults, harden);
    }
}
