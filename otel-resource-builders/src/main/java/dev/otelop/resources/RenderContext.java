package dev.otelop.resources;

import dev.otelop.model.Naming;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The facts that rendering may use besides the custom resource: a caller reads them from settings and cluster, once.
 *
 * @param naming who names the objects
 * @param settings what the operator was told about all collectors
 * @param capabilities the optional APIs that the cluster serves
 * @param replicasOwnedElsewhere true when a scaler writes the workload's replicas itself, so that we must not; a scaler
 *     of the custom resource does not count, its number arrives in {@code spec.replicas}
 */
public record RenderContext(
        Naming naming, CollectorSettings settings, SortedSet<Capability> capabilities, boolean replicasOwnedElsewhere) {

    public RenderContext {
        capabilities = Collections.unmodifiableSortedSet(new TreeSet<>(capabilities));
    }

    /** Shipped settings, a cluster without optional APIs, and no scaler. */
    public static RenderContext defaults() {
        return new RenderContext(Naming.seed(), CollectorSettings.shipped(), new TreeSet<>(), false);
    }

    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Not for workloads that are taken over from upstream: their pods were started without. */
    public boolean hardensPods() {
        return settings.hardenPods() && !naming.equals(Naming.upstream());
    }

    public RenderContext withNaming(Naming other) {
        return new RenderContext(other, settings, capabilities, replicasOwnedElsewhere);
    }

    public RenderContext withSettings(CollectorSettings other) {
        return new RenderContext(naming, other, capabilities, replicasOwnedElsewhere);
    }

    public RenderContext withCapabilities(Collection<Capability> others) {
        return new RenderContext(naming, settings, new TreeSet<>(others), replicasOwnedElsewhere);
    }

    public RenderContext withReplicasOwnedElsewhere(boolean owned) {
        return new RenderContext(naming, settings, capabilities, owned);
    }
}
