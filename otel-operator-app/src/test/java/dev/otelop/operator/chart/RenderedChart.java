package dev.otelop.operator.chart;

import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.testing.cluster.Helm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code helm template} makes of one of the chart's sets of values, under the seed's release name and namespace.
 *
 * @param yaml all manifests
 */
public record RenderedChart(Path values, String yaml) {

    public static final String NAME = "opentelemetry-operator";

    /** The values that the chart is tried with, by name. */
    public static List<Path> valueSets() {
        try (Stream<Path> files = Files.list(Path.of(Helm.chart(NAME), "ci"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RenderedChart of(Path values, String... more) {
        String[] command = Stream.concat(
                        Stream.of(
                                "template",
                                NAME,
                                Helm.chart(NAME),
                                "--namespace=" + RightsLedger.CHART_NAMESPACE,
                                "--values=" + values),
                        Stream.of(more))
                .toArray(String[]::new);
        return new RenderedChart(values, Helm.offline().run(command).orFail());
    }

    /** In the order of the output. */
    public List<HasMetadata> objects(KubernetesClient client) {
        return client.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .items();
    }

    public <T extends HasMetadata> List<T> objects(KubernetesClient client, Class<T> type) {
        return objects(client).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What the operator is started with. */
    List<String> arguments(KubernetesClient client) {
        return objects(client, Deployment.class)
                .get(0)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getArgs();
    }

    @Override
    public String toString() {
        return values.getFileName().toString();
    }
}
