package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileStorageTest {

    private static final RenderContext CONTEXT = RenderContext.defaults();
    private static final String MOUNTED = "volumeMounts: [{name: data, mountPath: /data}]\n";
    private static final String VOLUME = "volumes: [{name: data, emptyDir: {}}]\n";

    @Test
    void directoryOnANewVolumeIsMadeByTheCollector() {
        OpenTelemetryCollector resource = storing("/data/queue", VOLUME + MOUNTED);

        assertThat(text(resource)).contains("create_directory: true");
        assertThat(rules(resource)).contains("collector.created-directory");
    }

    @Test
    void collectorThatCannotMakeItGetsAWarningInstead() {
        OpenTelemetryCollector resource =
                storing("/data/queue", VOLUME + MOUNTED + "image: otel/opentelemetry-collector-contrib:0.109.0\n");

        assertThat(text(resource)).doesNotContain("create_directory");
        assertThat(rules(resource)).contains("collector.missing-directory");
    }

    @Test
    void directoryThatIsTheVolumeItselfExists() {
        OpenTelemetryCollector resource = storing("/data", VOLUME + MOUNTED);

        assertThat(text(resource)).doesNotContain("create_directory");
        assertThat(rules(resource)).doesNotContain("collector.created-directory", "collector.missing-directory");
    }

    @Test
    void whatTheAuthorDecidedStays() {
        OpenTelemetryCollector resource = storing("/data/queue\n    create_directory: false", VOLUME + MOUNTED);

        assertThat(text(resource)).contains("create_directory: false").doesNotContain("create_directory: true");
    }

    @Test
    void containerThatRunsBeforeMayMakeTheDirectory() {
        OpenTelemetryCollector resource =
                storing("/data/queue", VOLUME + MOUNTED + "initContainers: [{name: make, image: busybox}]\n");

        assertThat(text(resource)).doesNotContain("create_directory");
        assertThat(rules(resource)).doesNotContain("collector.missing-directory");
    }

    @Test
    void storageWithoutAVolumeLosesItsFiles() {
        OpenTelemetryCollector resource = storing("/data/queue", "");

        assertThat(text(resource)).doesNotContain("create_directory");
        assertThat(rules(resource)).contains("collector.unbacked-storage");
    }

    private static OpenTelemetryCollector storing(String directory, String spec) {
        return Demo.of("demo", spec, """
                receivers:
                  otlp:
                    protocols:
                      grpc:
                        endpoint: 0.0.0.0:4317
                exporters:
                  debug:
                extensions:
                  file_storage:
                    directory: %s
                service:
                  extensions: [file_storage]
                  pipelines:
                    traces:
                      receivers: [otlp]
                      exporters: [debug]
                """.formatted(directory));
    }

    private static List<String> rules(OpenTelemetryCollector resource) {
        return CollectorResources.resolve(resource, CONTEXT).findings().stream()
                .map(finding -> finding.rule().value())
                .toList();
    }

    private static String text(OpenTelemetryCollector resource) {
        CollectorPlan plan = CollectorResources.resolve(resource, CONTEXT).value();
        assertThat(plan).isNotNull();
        return CollectorResources.render(plan, CONTEXT).of(ConfigMap.class).stream()
                .findFirst()
                .orElseThrow()
                .getData()
                .get("collector.yaml");
    }
}
