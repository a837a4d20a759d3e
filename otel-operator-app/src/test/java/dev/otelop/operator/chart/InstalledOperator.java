package dev.otelop.operator.chart;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a kubelet would do with the operator's pod: nodes are simulated, so the test starts the process itself, with the
 * arguments and the environment of the Deployment that is installed and as its service account.
 */
final class InstalledOperator implements AutoCloseable {

    private final Process process;
    private final Path folder;

    private InstalledOperator(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static InstalledOperator start(TestCluster cluster, Deployment deployment) {
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
        Pod pod = cluster.client()
                .pods()
                .inNamespace(deployment.getMetadata().getNamespace())
                .withLabelSelector(deployment.getSpec().getSelector())
                .list()
                .getItems()
                .get(0);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.otelop.operator.cli.Main"));
        command.addAll(container.getArgs());
        try {
            Path folder = Files.createTempDirectory("otelop-installed-");
            Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), kubeconfig(cluster, pod));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            // The one thing that is not in the Deployment: where a pod finds its token and its API server.
            environment.put("KUBECONFIG", kubeconfig.toString());
            container.getEnv().forEach(variable -> environment.put(variable.getName(), value(variable, pod)));
            return new InstalledOperator(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with what it said last when it has ended. */
    void mustRun() {
        if (!process.isAlive()) {
            throw new AssertionError("ended with %d:%n%s".formatted(process.exitValue(), log()));
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as kubelets do, and returns its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("still running 30 s after SIGTERM:\n" + log());
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String value(EnvVar variable, Pod pod) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        String path = variable.getValueFrom().getFieldRef().getFieldPath();
        return switch (path) {
            case "metadata.name" -> pod.getMetadata().getName();
            case "metadata.namespace" -> pod.getMetadata().getNamespace();
            default -> throw new AssertionError("the test does not know the field " + path);
        };
    }

    private static String kubeconfig(TestCluster cluster, Pod pod) {
        String token = cluster.kubectl(
                        "create",
                        "token",
                        pod.getSpec().getServiceAccountName(),
                        "--namespace=" + pod.getMetadata().getNamespace())
                .orFail()
                .strip();
        String authority = Base64.getEncoder().encodeToString(cluster.caPem().getBytes(StandardCharsets.UTF_8));
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: here, cluster: {server: "%s", certificate-authority-data: %s}}]
                users: [{name: pod, user: {token: %s}}]
                contexts: [{name: here, context: {cluster: here, user: pod}}]
                current-context: here
                """.formatted(cluster.url(), authority, token);
    }
}
