package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CollectorConfigTest {

    private static final String YAML = """
            receivers:
              otlp:
              zipkin/2: {}
            exporters:
              debug:
            connectors:
              forward:
            extensions:
              pprof:
              zpages:
            service:
              extensions: [zpages, missing, zpages]
              telemetry: {}
              pipelines:
                traces/in:
                  receivers: [ otlp , "zipkin / 2"]
                  exporters: [forward]
                metrics: nonsense
                traces:
                  receivers: [forward]
                  exporters: [debug, 7]
                unknown:
                  receivers: [otlp]
            """;

    private final CollectorConfig config = CollectorConfig.of(ConfigDocument.parse(YAML, "f.yaml"));

    @Test
    void componentsComeByKindInTheUsersOrder() {
        assertThat(config.components())
                .extracting(component -> component.kind().word() + " " + component.id())
                .containsExactly(
                        "receiver otlp",
                        "receiver zipkin/2",
                        "exporter debug",
                        "connector forward",
                        "extension pprof",
                        "extension zpages");
    }

    @Test
    void pipelinesOfKnownSignalsAreThereEvenIfTheirValuesAreNot() {
        assertThat(config.pipelines()).extracting(Pipeline::id).containsExactly("traces/in", "metrics", "traces");
        assertThat(config.pipelines().get(1).references()).isEmpty();
    }

    @Test
    void referencesAreReadAsIdsAndWhatIsNoNameIsPassedOver() {
        assertThat(config.references())
                .extracting(reference -> reference.role().word() + " " + reference.id() + " " + reference.pipeline())
                .containsExactly(
                        "receiver otlp traces/in",
                        "receiver zipkin/2 traces/in",
                        "exporter forward traces/in",
                        "receiver forward traces",
                        "exporter debug traces",
                        "extension zpages null",
                        "extension missing null",
                        "extension zpages null");
    }

    @Test
    void extensionsAreEnabledOnceAndOnlyIfDefined() {
        assertThat(config.enabledExtensions())
                .extracting(extension -> extension.id().toString())
                .containsExactly("zpages");
    }

    @Test
    void aConnectorIsUsedFromBothSides() {
        Component forward = config.component(ComponentKind.CONNECTOR, "forward").orElseThrow();
        assertThat(config.isUsed(forward)).isTrue();
        assertThat(config.usesOf(forward))
                .extracting(Reference::role)
                .containsExactly(ComponentKind.EXPORTER, ComponentKind.RECEIVER);
        assertThat(config.component(ComponentKind.EXPORTER, "forward")).isEmpty();
    }

    @Test
    void componentsAreFoundByIdWhateverTheWhiteSpace() {
        assertThat(config.component(ComponentKind.RECEIVER, " zipkin/ 2 ")).isPresent();
        assertThat(config.component(ComponentKind.RECEIVER, "zipkin")).isEmpty();
        assertThat(config.component(ComponentKind.RECEIVER, "/")).isEmpty();
    }

    @Test
    void telemetryIsTheNodeAsItStands() {
        assertThat(config.telemetry()).containsInstanceOf(ConfigMapping.class);
    }

    @Test
    void anEmptyDocumentHasNothing() {
        CollectorConfig empty = CollectorConfig.of(ConfigDocument.ofTree(null, "cr"));
        assertThat(empty.components()).isEmpty();
        assertThat(empty.pipelines()).isEmpty();
        assertThat(empty.telemetry()).isEmpty();
    }
}
