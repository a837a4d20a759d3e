package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.Manifests;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the scenarios render is what a real API server takes, without a field it does not know. */
class RenderedObjectsIT {

    @TestFactory
    Stream<DynamicTest> apiServerTakesEveryObject() {
        return Scenarios.group("collector").withInputs("in.yaml", "context.yaml").scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> dryRun(scenario)));
    }

    private static void dryRun(Scenario scenario) {
        TestCluster cluster = TestCluster.shared();
        String namespace = cluster.namespace("rendered");
        String yaml = Yaml.write(served(ScenarioCase.of(scenario).objects()))
                .replaceAll("(?m)^  namespace: .*$", "  namespace: " + namespace);
        if (yaml.isEmpty()) {
            return;
        }
        CommandResult result =
                cluster.kubectlWith(yaml, "apply", "--server-side", "--dry-run=server", "--validate=strict", "-f", "-");
        assertThat(result.exit()).as("%s%s", result.out(), result.err()).isZero();
    }

    /** The cluster has no cert-manager. */
    private static List<HasMetadata> served(Manifests objects) {
        return objects.all().stream()
                .filter(object -> !(object instanceof GenericKubernetesResource))
                .toList();
    }
}
