package dev.otelop.injection;

import java.util.List;

/** What sidecars are called, by us and by the Go operator, and how they are marked. */
final class SidecarNames {

    static final List<String> CONTAINERS = List.of("otc-sidecar", "otc-container");
    static final String LABEL = "sidecar.opentelemetry.io/injected";

    private SidecarNames() {}

    /** Whether the pod has a sidecar, of either kind and whoever put it there. */
    static boolean isIn(PodDraft pod) {
        return CONTAINERS.stream().anyMatch(pod::hasContainer);
    }
}
