package dev.otelop.operator.opamp;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the server may see and do.
 *
 * @param capabilities what was switched on and this bridge can do
 * @param components the components that a remote configuration may use
 * @param collector the only collector this bridge is for, null for all that opted in
 * @param rolloutTimeout how long pods with a new configuration may take to become ready before the old one comes back
 * @param createsCollectors whether the server may create collectors, in the bridge's own namespace
 */
public record BridgePolicy(
        SortedSet<BridgeCapability> capabilities,
        AllowedComponents components,
        @Nullable String collector,
        Duration rolloutTimeout,
        boolean createsCollectors) {

    public BridgePolicy {
        capabilities = Collections.unmodifiableSortedSet(new TreeSet<>(capabilities));
    }

    public boolean has(BridgeCapability capability) {
        return capabilities.contains(capability);
    }
}
