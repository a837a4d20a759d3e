package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorConfigTemplateTest {

    private static final String YAML = """
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: 0.0.0.0:4317
                  http: null
            processors:
              batch:
                send_batch_size: 1024
                timeout: 1s
            exporters:
              debug: null
              otlp:
                endpoint: jaeger:4317
                headers:
                  x-token: '0123'
            connectors:
              spanmetrics: {}
            extensions:
              health_check: null
            service:
              extensions: [health_check]
              pipelines:
                metrics:
                  exporters: [debug]
                  receivers: [spanmetrics]
                traces:
                  exporters: [spanmetrics, otlp]
                  processors: [batch]
                  receivers: [otlp]
              telemetry:
                metrics:
                  level: none
            """;

    @Test
    void templateIsWrittenInTheOrderOfTheCollectorWithSafeQuotes() {
        assertThat(template().toYaml()).isEqualTo(YAML);
    }

    @Test
    void writtenTemplateIsValid() {
        assertThat(ConfigValidator.standard()
                        .validate(ConfigDocument.parse(template().toYaml(), "c.yaml"), ValidationTarget.latest())
                        .errors())
                .isEmpty();
    }

    @Test
    void readingWhatWasWrittenGivesTheTemplateBack() {
        CollectorConfigTemplate read =
                CollectorConfigTemplate.of(ConfigDocument.parse(YAML, "c.yaml")).orElseThrow();

        assertThat(read.toYaml()).isEqualTo(YAML);
        assertThat(read.service()).isEqualTo(template().service());
        assertThat(read.components(ComponentKind.EXTENSION))
                .isEqualTo(template().extensions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: 1",
                "receivers:",
                "receivers: []",
                "service: {x: 1}",
                "service: {pipelines: {traces: }}",
                "service: {pipelines: {traces: {receivers: [1]}}}",
                "service: {extensions: [{a: b}]}",
                "service: {telemetry: []}",
                "a: [",
                "[]",
                "text"
            })
    void documentThatSaysMoreIsNotATemplate(String yaml) {
        assertThat(CollectorConfigTemplate.of(ConfigDocument.parse(yaml, "c.yaml")))
                .isEmpty();
    }

    @Test
    void orderOfMapsDoesNotMatter() {
        Map<String, Object> settings = new HashMap<>();
        List.of("z", "a", "m", "b").forEach(key -> settings.put(key, key));

        CollectorConfigTemplate one = CollectorConfigTemplate.empty().with(ComponentKind.EXPORTER, "x", settings);
        CollectorConfigTemplate other =
                CollectorConfigTemplate.empty().with(ComponentKind.EXPORTER, "x", new TreeMap<>(settings));

        assertThat(one).isEqualTo(other);
        assertThat(one.toYaml()).isEqualTo(other.toYaml());
    }

    @Test
    void laterComponentOrPipelineReplacesAnEarlierOne() {
        CollectorConfigTemplate template = CollectorConfigTemplate.empty()
                .with(ComponentKind.RECEIVER, "otlp", 1)
                .with(ComponentKind.RECEIVER, "otlp", null)
                .withService(ServiceTemplate.empty()
                        .withPipeline("logs", new PipelineTemplate(List.of("a"), List.of(), List.of()))
                        .withPipeline("logs", new PipelineTemplate(List.of("b"), List.of(), List.of())));

        assertThat(template.toYaml()).isEqualTo("""
                        receivers:
                          otlp: null
                        service:
                          pipelines:
                            logs:
                              receivers: [b]
                        """);
    }

    @Test
    void emptyTemplateIsAnEmptyConfiguration() {
        assertThat(CollectorConfigTemplate.empty().toYaml()).isEqualTo("{}\n");
    }

    private static CollectorConfigTemplate template() {
        Map<String, Object> protocols = new HashMap<>();
        protocols.put("http", null);
        protocols.put("grpc", Map.of("endpoint", "0.0.0.0:4317"));
        return CollectorConfigTemplate.empty()
                .with(ComponentKind.RECEIVER, "otlp", Map.of("protocols", protocols))
                .with(ComponentKind.PROCESSOR, "batch", Map.of("timeout", "1s", "send_batch_size", 1024))
                .with(
                        ComponentKind.EXPORTER,
                        "otlp",
                        Map.of("endpoint", "jaeger:4317", "headers", Map.of("x-token", "0123")))
                .with(ComponentKind.EXPORTER, "debug", null)
                .with(ComponentKind.CONNECTOR, "spanmetrics", Map.of())
                .with(ComponentKind.EXTENSION, "health_check", null)
                .withService(ServiceTemplate.empty()
                        .withExtension("health_check")
                        .withTelemetry(Map.of("metrics", Map.of("level", "none")))
                        .withPipeline(
                                "traces",
                                new PipelineTemplate(List.of("otlp"), List.of("batch"), List.of("spanmetrics", "otlp")))
                        .withPipeline(
                                "metrics", new PipelineTemplate(List.of("spanmetrics"), List.of(), List.of("debug"))));
    }
}
