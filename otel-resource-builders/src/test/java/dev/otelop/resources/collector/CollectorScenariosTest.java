package dev.otelop.resources.collector;

import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CollectorScenariosTest {

    @TestFactory
    Stream<DynamicTest> collector() {
        return Scenarios.group("collector")
                .withInputs("in.yaml", "context.yaml")
                .tests(CollectorScenariosTest::run);
    }

    private static Map<String, String> run(Scenario scenario) {
        OpenTelemetryCollector resource = Yaml.collector(scenario.input("in.yaml"));
        RenderContext context =
                Facts.read(scenario.optionalInput("context.yaml").orElse("{}"));
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(resource, context);
        CollectorPlan plan = outcome.value();
        String objects = plan == null
                ? ""
                : Yaml.write(CollectorResources.render(plan, context).all());
        return Map.of("out.yaml", objects, "findings.txt", FindingsText.lines(outcome.findings()));
    }
}
