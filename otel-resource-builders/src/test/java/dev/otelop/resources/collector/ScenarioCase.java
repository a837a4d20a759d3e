package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.scenario.Scenario;
import java.util.List;

/** A scenario's resource and the facts it is rendered with. */
record ScenarioCase(OpenTelemetryCollector resource, RenderContext context) {

    static ScenarioCase of(Scenario scenario) {
        return new ScenarioCase(
                Yaml.collector(scenario.input("in.yaml")),
                Facts.read(scenario.optionalInput("context.yaml").orElse("{}")));
    }

    /** None for a resource that is rejected. */
    Manifests objects() {
        CollectorPlan plan = CollectorResources.resolve(resource, context).value();
        return plan == null ? new Manifests(List.of()) : CollectorResources.render(plan, context);
    }
}
