package dev.otelop.resources.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FindingsText;
import dev.otelop.testing.invariants.KubernetesInvariants;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BridgeScenariosTest {

    @TestFactory
    Stream<DynamicTest> objectsAndFindingsAreThoseOfTheGoldenFiles() {
        return BridgeCase.scenarios().tests(scenario -> {
            BridgeCase input = BridgeCase.of(scenario);
            return Map.of(
                    "out.yaml",
                    BridgeCase.write(input.objects()),
                    "findings.txt",
                    FindingsText.lines(BridgeResources.resolve(input.resource(), input.context())
                            .findings()));
        });
    }

    @TestFactory
    Stream<DynamicTest> objectsObeyTheRulesOfKubernetes() {
        return BridgeCase.scenarios().scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> {
                    BridgeCase input = BridgeCase.of(scenario);
                    assertThat(KubernetesInvariants.violations(input.objects().all(), input.external()))
                            .isEmpty();
                }));
    }
}
