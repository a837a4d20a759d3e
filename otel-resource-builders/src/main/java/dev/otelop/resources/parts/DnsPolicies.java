package dev.otelop.resources.parts;

import dev.otelop.model.PodSettings;
import org.jspecify.annotations.Nullable;

/** Which DNS the pods of a workload ask when their author does not say. */
public final class DnsPolicies {

    private DnsPolicies() {}

    /** Null for the API server's default. A pod on the host's network does not see the cluster's DNS with that one. */
    public static @Nullable String of(PodSettings spec) {
        if (spec.getPodDnsConfig() != null
                && !spec.getPodDnsConfig().getNameservers().isEmpty()) {
            return "None";
        }
        return Boolean.TRUE.equals(spec.getHostNetwork()) ? "ClusterFirstWithHostNet" : null;
    }
}
