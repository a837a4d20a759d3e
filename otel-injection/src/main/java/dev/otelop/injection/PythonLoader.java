package dev.otelop.injection;

import dev.otelop.injection.CopiedAgent.Variant;
import java.util.List;
import java.util.Optional;

/** Python runs the {@code sitecustomize} module it finds first on {@code PYTHONPATH}. */
record PythonLoader() implements AgentLoader {

    private static final String STARTER = "/opentelemetry/instrumentation/auto_instrumentation";

    @Override
    public List<EnvEdit> edits(AgentRequest request, Variant variant, String folder) {
        return List.of(
                new EnvEdit.Surround("PYTHONPATH", ":", folder + STARTER, folder),
                // As with the Go operator, Python sends over HTTP; its endpoint is the one on port 4318.
                EnvEdit.unlessSet("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                EnvEdit.unlessSet("OTEL_TRACES_EXPORTER", "otlp"),
                EnvEdit.unlessSet("OTEL_METRICS_EXPORTER", "otlp"),
                EnvEdit.unlessSet("OTEL_LOGS_EXPORTER", "otlp"));
    }

    @Override
    public Optional<Refusal> conflict(EnvLayers layers, String folder) {
        return layers.text("PYTHONPATH")
                .map(path -> path.replace(folder + STARTER, ""))
                .filter(path -> path.contains(STARTER))
                .map(path -> AgentLoader.loadsAnother("PYTHONPATH", "the OpenTelemetry instrumentations"));
    }
}
