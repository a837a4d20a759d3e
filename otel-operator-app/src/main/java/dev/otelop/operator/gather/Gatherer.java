package dev.otelop.operator.gather;

import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * Everything a collector is rendered with besides its own text: the operator's settings, what the cluster offers, and
 * who else has a hand on the workload.
 */
public final class Gatherer {

    private final RenderContext settings;
    private final Capabilities capabilities;

    /**
     * @param settings naming and collector settings; its capabilities and facts are looked up anew each time
     */
    public Gatherer(RenderContext settings, Capabilities capabilities) {
        this.settings = settings;
        this.capabilities = capabilities;
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /** The facts that hold for every resource, as admission uses them. */
    public RenderContext facts() {
        return settings.withCapabilities(capabilities.present());
    }

    public RenderContext factsFor(HasMetadata resource, Scalers<?> scalers) {
        RenderContext facts = facts();
        String workload = facts.naming().workload(resource);
        return facts.withReplicasOwnedElsewhere(
                scalers.scale(resource.getMetadata().getNamespace(), workload));
    }
}
