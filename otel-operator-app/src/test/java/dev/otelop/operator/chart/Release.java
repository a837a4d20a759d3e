package dev.otelop.operator.chart;

import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.Helm;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chart on a cluster, installed as the seed says. Its ports are free ports of this machine, where the process listens
 * that stands for the pods; the Service of the webhooks has an address of this machine.
 */
final class Release {

    static final String NAME = RenderedChart.NAME;
    static final String NAMESPACE = RightsLedger.CHART_NAMESPACE;

    private final TestCluster cluster;
    private final Helm helm;
    private final List<String> ports = ports();

    Release(TestCluster cluster) {
        this.cluster = cluster;
        this.helm = Helm.on(cluster);
    }

    /** The seed's command, with ports and {@code more}. */
    void install(String... more) {
        run(joined(List.of("install", "--create-namespace"), ports), more);
    }

    /** The same with the values that are there. */
    void upgrade(String... more) {
        run(List.of("upgrade", "--reuse-values"), more);
    }

    void uninstall() {
        helm.run("uninstall", NAME, "--namespace=" + NAMESPACE, "--wait").orFail();
    }

    /** Another release, as far as helm lets it be one. */
    CommandResult another(String name, String namespace, String... more) {
        List<String> command =
                List.of("install", name, Helm.chart(NAME), "--namespace=" + namespace, "--create-namespace");
        return helm.run(joined(command, List.of(more)).toArray(String[]::new));
    }

    CommandResult removeAnother(String name, String namespace) {
        return helm.run("uninstall", name, "--namespace=" + namespace);
    }

    Deployment deployment() {
        return cluster.client()
                .apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName(NAME + "-controller-manager")
                .require();
    }

    private void run(List<String> command, String... more) {
        List<String> release = List.of(NAME, Helm.chart(NAME), "--namespace=" + NAMESPACE);
        helm.run(joined(joined(command, release), List.of(more)).toArray(String[]::new))
                .orFail();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> ports() {
        int webhooks = freePort();
        return List.of(
                "--set=webhook.port=" + webhooks,
                "--set=service.port=" + webhooks,
                "--set=manager.metricsBindAddress=127.0.0.1:" + freePort(),
                "--set=manager.healthProbeBindAddress=127.0.0.1:" + freePort());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
