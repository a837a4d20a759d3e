package dev.otelop.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when things end that should not. */
final class ClusterFaultsIT {

    private static final Path SCRIPT = Path.of(System.getProperty("otelop.root"), "tools", "testcluster", "build");

    @Test
    void restartedApiServerHasThePortAndTheObjectsOfBefore() {
        try (LocalCluster cluster = LocalCluster.start(options());
                KubernetesClient client = new KubernetesClientBuilder()
                        .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                        .build()) {
            client.namespaces()
                    .resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName("kept")
                            .endMetadata()
                            .build())
                    .create();
            cluster.restartApiServer();
            assertThat(client.namespaces().withName("kept").get()).isNotNull();
        }
    }

    @Test
    void nothingIsLeftWhenTheStartingProcessIsKilled() throws Exception {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path directory;
        try (BufferedReader output = starter.inputReader()) {
            directory = Path.of(output.readLine());
            assertThat(LocalClusterIT.processesOf(directory)).hasSizeGreaterThanOrEqualTo(5);
            starter.destroyForcibly().waitFor();
        }
        Instant deadline = Instant.now().plusSeconds(10);
        while (Files.exists(directory) && Instant.now().isBefore(deadline)) {
            Interrupted.sleep(Duration.ofMillis(100));
        }
        assertThat(directory).doesNotExist();
        assertThat(LocalClusterIT.processesOf(directory)).isEmpty();
    }

    @Test
    void programThatEndsAtOnceIsReportedWithTheEndOfItsLog(@TempDir Path folder) throws IOException {
        for (String name : Programs.NAMES) {
            String body = name.equals("etcd") ? "echo no room on the disk\nexit 3\n" : "exec sleep 60\n";
            Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body);
            assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
        }
        assertThatThrownBy(() -> LocalCluster.start(ClusterOptions.of(Programs.in(folder))))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("etcd ended with exit code 3")
                .hasMessageContaining("no room on the disk");
    }

    private static ClusterOptions options() {
        return ClusterOptions.of(Programs.builtBy(SCRIPT, Map.of())).withNodes(1);
    }

    /** Starts a cluster, says where it is, and waits to be killed. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws InterruptedException {
            Programs programs = Programs.builtBy(Path.of(arguments[0]), Map.of());
            LocalCluster cluster =
                    LocalCluster.start(ClusterOptions.of(programs).withNodes(1));
            System.out.println(cluster.directory());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
            cluster.close();
        }
    }
}
