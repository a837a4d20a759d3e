package dev.otelop.resources.collector;

import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import dev.otelop.model.Naming;
import dev.otelop.model.Operand;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.parts.Owner;

/**
 * A custom resource after all defaults and checks: what is left is to render it, and that cannot fail. Opaque: callers
 * hold it and hand it back.
 */
public final class CollectorPlan {

    private final OpenTelemetryCollector resource;
    private final Workload workload;
    private final String image;
    private final ValidationTarget target;
    private final EffectiveConfig config;
    private final Findings advice;
    private final String selector;

    CollectorPlan(
            OpenTelemetryCollector resource,
            Workload workload,
            String image,
            ValidationTarget target,
            EffectiveConfig config,
            Findings advice,
            String selector) {
        this.resource = resource;
        this.workload = workload;
        this.image = image;
        this.target = target;
        this.config = config;
        this.advice = advice;
        this.selector = selector;
    }

    /** Whose the objects of the collector itself are. */
    static Owner owner(OpenTelemetryCollector resource, Naming naming) {
        return new Owner(resource, naming, Operand.COLLECTOR, resource.getSpec().getImage());
    }

    Owner owner(Naming naming) {
        return owner(resource, naming);
    }

    /** The resource under current field names. */
    OpenTelemetryCollector resource() {
        return resource;
    }

    OpenTelemetryCollectorSpec spec() {
        return resource.getSpec();
    }

    Workload workload() {
        return workload;
    }

    /** The image that runs, whoever chose it. */
    String image() {
        return image;
    }

    ValidationTarget target() {
        return target;
    }

    EffectiveConfig config() {
        return config;
    }

    /** Findings that stand in nobody's way. */
    Findings advice() {
        return advice;
    }

    /** The selector of the pods, as {@code key=value} pairs. */
    String selector() {
        return selector;
    }
}
