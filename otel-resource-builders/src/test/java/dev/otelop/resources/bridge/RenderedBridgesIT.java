package dev.otelop.resources.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.scenario.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the scenarios render is what a real API server takes, without a field it does not know. */
class RenderedBridgesIT {

    @TestFactory
    Stream<DynamicTest> apiServerTakesEveryObject() {
        return BridgeCase.scenarios().scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> dryRun(scenario)));
    }

    private static void dryRun(Scenario scenario) {
        TestCluster cluster = TestCluster.shared();
        String namespace = cluster.namespace("bridges");
        String yaml = BridgeCase.write(BridgeCase.of(scenario).objects())
                .replaceAll("(?m)^( *)namespace: .*$", "$1namespace: " + namespace);
        if (yaml.isEmpty()) {
            return;
        }
        CommandResult result =
                cluster.kubectlWith(yaml, "apply", "--server-side", "--dry-run=server", "--validate=strict", "-f", "-");
        assertThat(result.exit()).as("%s%s", result.out(), result.err()).isZero();
    }
}
