package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.scenario.Scenarios;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CollectorScenariosTest {

    @TestFactory
    Stream<DynamicTest> objectsAndFindingsAreThoseOfTheGoldenFiles() {
        return scenarios().tests(scenario -> {
            ScenarioCase input = ScenarioCase.of(scenario);
            Outcome<CollectorPlan> outcome = CollectorResources.resolve(input.resource(), input.context());
            return Map.of(
                    "out.yaml",
                    Yaml.write(input.objects().all()),
                    "findings.txt",
                    FindingsText.lines(outcome.findings()));
        });
    }

    @TestFactory
    Stream<DynamicTest> objectsObeyTheRulesOfKubernetes() {
        return scenarios().scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> {
                    ScenarioCase input = ScenarioCase.of(scenario);
                    assertThat(KubernetesInvariants.violations(input.objects().all(), Demo.external(input.resource())))
                            .isEmpty();
                }));
    }

    private static Scenarios scenarios() {
        return Scenarios.group("collector").withInputs("in.yaml", "context.yaml");
    }
}
