package dev.otelop.resources.bridge;

import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import dev.otelop.resources.parts.Owner;
import org.jspecify.annotations.Nullable;

/**
 * One bridge, whoever asked for it.
 *
 * @param owner whose its objects are
 * @param spec what it is to do; of a collector's bridge only the connection
 * @param image the image that runs, whoever chose it
 * @param collector the only collector that it manages, null for all of its namespace that opted in
 */
record Bridge(
        Owner owner,
        OpAMPBridgeSpec spec,
        String image,
        @Nullable String collector) {

    /** The name of the Deployment and of what belongs to it one to one. */
    String name() {
        return owner.naming().opampBridge(owner.resource());
    }

    String configName() {
        return owner.naming().opampBridgeConfig(owner.resource());
    }

    /** The account the pods run as: the author's, or ours. */
    String serviceAccount() {
        return hasOwnAccount() ? String.valueOf(spec.getServiceAccount()) : name();
    }

    /** Whether the author names an account that exists. */
    boolean hasOwnAccount() {
        String written = spec.getServiceAccount();
        return written != null && !written.isEmpty();
    }

    /** What others are told to reach: a bridge of one collector has nothing to offer. */
    boolean hasService() {
        return collector == null;
    }
}
