package dev.otelop.injection;

import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.FindingsText;
import dev.otelop.testing.scenario.Scenario;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InjectionScenariosTest {

    @TestFactory
    Stream<DynamicTest> aPodBecomesWhatTheScenarioShows() {
        return InjectionScenarios.all().tests(InjectionScenariosTest::outputs);
    }

    private static Map<String, String> outputs(Scenario scenario) {
        InjectionResult result = InjectionScenarios.result(scenario);
        Map<String, String> outputs = new TreeMap<>();
        outputs.put("out.yaml", yaml(result));
        outputs.put("patch.json", patch(result.patch()));
        outputs.put("decisions.txt", decisions(result));
        return outputs;
    }

    /** An untouched pod needs no second copy. */
    private static String yaml(InjectionResult result) {
        return result.patch().isEmpty()
                ? ""
                : ConfigDocument.ofTree(result.pod().tree(), "out.yaml").text();
    }

    /** One operation a line. */
    private static String patch(PodPatch patch) {
        return patch.operations().stream()
                .map(operation -> Trees.json(operation.tree()))
                .collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    private static String decisions(InjectionResult result) {
        String decisions =
                result.decisions().stream().map(decision -> decision + "\n").collect(Collectors.joining());
        String findings = FindingsText.lines(result.findings());
        return (decisions.isEmpty() ? "nothing is asked for\n" : decisions)
                + (findings.isEmpty() ? "" : "\n" + findings);
    }
}
