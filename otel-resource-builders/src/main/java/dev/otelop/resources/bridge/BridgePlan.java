package dev.otelop.resources.bridge;

import dev.otelop.findings.Findings;
import dev.otelop.model.v1alpha1.OpAMPBridge;

/** A bridge after all defaults and checks. Opaque: callers hold it and hand it back. */
public final class BridgePlan {

    private final OpAMPBridge resource;
    private final Bridge bridge;
    private final Findings advice;

    BridgePlan(OpAMPBridge resource, Bridge bridge, Findings advice) {
        this.resource = resource;
        this.bridge = bridge;
        this.advice = advice;
    }

    OpAMPBridge resource() {
        return resource;
    }

    Bridge bridge() {
        return bridge;
    }

    /** Findings that stand in nobody's way. */
    Findings advice() {
        return advice;
    }
}
