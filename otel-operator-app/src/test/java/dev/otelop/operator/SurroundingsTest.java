package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    private static final Config CONFIG =
            new ConfigBuilder(Config.empty()).withNamespace("of-kubeconfig").build();

    @TempDir
    private Path folder;

    @Test
    void namespaceThatWasGivenWins() {
        assertThat(surroundings(Map.of("POD_NAMESPACE", "of-pod")).leaseNamespace("given", CONFIG))
                .isEqualTo("given");
    }

    @Test
    void podsNamespaceComesBeforeTheKubeconfigs() throws IOException {
        assertThat(surroundings(Map.of("POD_NAMESPACE", "of-pod")).leaseNamespace(null, CONFIG))
                .isEqualTo("of-pod");

        Files.writeString(folder.resolve("namespace"), "of-file\n");

        assertThat(surroundings(Map.of("POD_NAMESPACE", " ")).leaseNamespace(null, CONFIG))
                .isEqualTo("of-file");
    }

    @Test
    void withoutAnyNamespaceThereIsNoLease() {
        assertThat(surroundings(Map.of()).leaseNamespace(null, CONFIG)).isEqualTo("of-kubeconfig");
        assertThatThrownBy(() -> surroundings(Map.of()).leaseNamespace(null, Config.empty()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("POD_NAMESPACE");
    }

    @Test
    void twoProcessesOfOnePodNeverShareAName() {
        Surroundings pod = surroundings(Map.of("POD_NAME", "operator-0"));

        assertThat(pod.instance()).startsWith("operator-0-").isNotEqualTo(pod.instance());
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, folder.resolve("namespace"));
    }
}
