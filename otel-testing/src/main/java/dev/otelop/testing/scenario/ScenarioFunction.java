package dev.otelop.testing.scenario;

import java.util.Map;

/** What is tested: from the inputs of a case to its outputs, by file name. It runs twice and must say the same. */
@FunctionalInterface
public interface ScenarioFunction {

    /** An output whose text is empty stands for a file that must not be there. */
    Map<String, String> outputs(Scenario scenario) throws Exception;
}
