package dev.otelop.injection;

import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;

/** The scenarios of injection: a pod, and the cluster it is created in. */
final class InjectionScenarios {

    private InjectionScenarios() {}

    static Scenarios all() {
        return Scenarios.group("injection").withInputs("pod.yaml", "context.yaml");
    }

    static PodSource pod(Scenario scenario) {
        return Trial.pod(scenario.input("pod.yaml"));
    }

    static InjectionContext context(Scenario scenario) {
        return SmallCluster.of(scenario.input("context.yaml")).contextFor(pod(scenario));
    }

    static InjectionResult result(Scenario scenario) {
        return PodInjector.inject(pod(scenario), context(scenario));
    }
}
