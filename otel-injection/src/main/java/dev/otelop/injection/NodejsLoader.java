package dev.otelop.injection;

import dev.otelop.injection.CopiedAgent.Variant;
import java.util.List;
import java.util.Optional;

/** Node.js takes modules to load before the application from {@code NODE_OPTIONS}. */
record NodejsLoader() implements AgentLoader {

    private static final String OPTIONS = "NODE_OPTIONS";

    @Override
    public List<EnvEdit> edits(AgentRequest request, Variant variant, String folder) {
        return List.of(
                new EnvEdit.Append(OPTIONS, " ", "--require " + folder + "/autoinstrumentation.js"),
                // The SDK of Node.js sends no metrics unless it is told to.
                EnvEdit.unlessSet("OTEL_METRICS_EXPORTER", "otlp"));
    }

    @Override
    public Optional<Refusal> conflict(EnvLayers layers, String folder) {
        return layers.text(OPTIONS)
                .filter(options -> options.contains("@opentelemetry/auto-instrumentations-node"))
                .map(options -> AgentLoader.loadsAnother(OPTIONS, "the OpenTelemetry instrumentations"));
    }
}
