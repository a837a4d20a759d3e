package dev.otelop.operator.cli;

import dev.otelop.cluster.ClusterOptions;
import dev.otelop.cluster.LocalCluster;
import dev.otelop.cluster.Programs;
import dev.otelop.model.Crds;
import dev.otelop.operator.Operator;
import dev.otelop.operator.OperatorOptions;
import dev.otelop.operator.platform.Clients;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionStatus;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A cluster on this machine with the operator on it. Closing it leaves nothing behind. */
final class DevCluster implements AutoCloseable {

    private static final URI ANY_PORT = URI.create("https://127.0.0.1:0");
    private static final String FIELD_MANAGER = "otelop-dev";

    private final LocalCluster cluster;
    private final KubernetesClient client;
    private final Operator operator;

    private DevCluster(LocalCluster cluster, KubernetesClient client, Operator operator) {
        this.cluster = cluster;
        this.client = client;
        this.operator = operator;
    }

    static DevCluster start(int nodes, CollectorOptions collectors, Terminal terminal) {
        LocalCluster cluster = LocalCluster.start(
                ClusterOptions.of(programs()).withNodes(nodes).withProgress(step -> terminal.note("%s", step)));
        try {
            return operatedBy(cluster, collectors, terminal);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static DevCluster operatedBy(LocalCluster cluster, CollectorOptions collectors, Terminal terminal) {
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        KubernetesClient client = Clients.connect(config);
        try {
            terminal.note("installing the custom resource definitions");
            installCrds(client);
            terminal.note("starting the operator");
            OperatorOptions options =
                    OperatorOptions.local().withWebhookUrl(ANY_PORT).withSettings(collectors.facts());
            return new DevCluster(cluster, client, Operator.start(options, config));
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static Programs programs() {
        String root = System.getProperty("otelop.root");
        return Programs.builtBy(Path.of(root == null ? "." : root, "tools", "testcluster", "build"), new TreeMap<>());
    }

    private static void installCrds(KubernetesClient client) {
        for (String name : Crds.names()) {
            byte[] yaml = Crds.yaml(name).getBytes(StandardCharsets.UTF_8);
            List<HasMetadata> crds = client.load(new ByteArrayInputStream(yaml)).items();
            crds.forEach(crd -> client.resource(crd).fieldManager(FIELD_MANAGER).serverSideApply());
            client.apiextensions()
                    .v1()
                    .customResourceDefinitions()
                    .withName(name)
                    .waitUntilCondition(DevCluster::isEstablished, 30, TimeUnit.SECONDS);
        }
    }

    /** The status comes bit by bit, so each part of it may be absent. */
    private static boolean isEstablished(@Nullable CustomResourceDefinition crd) {
        return Optional.ofNullable(crd)
                .map(CustomResourceDefinition::getStatus)
                .map(CustomResourceDefinitionStatus::getConditions)
                .orElse(List.of())
                .stream()
                .anyMatch(
                        condition -> "Established".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }

    Kubectl kubectl() {
        return new Kubectl(cluster.kubectl(), cluster.kubeconfigFile());
    }

    Board board() {
        return Board.read(client);
    }

    /** Says how to look into the cluster. */
    void explain(Terminal terminal) {
        terminal.out().println();
        terminal.out().println("Look around in another terminal:");
        terminal.out().println("  export KUBECONFIG=" + cluster.kubeconfigFile());
        terminal.out().println("  " + cluster.kubectl() + " get otelcol,deploy,ds,sts,svc -A");
        terminal.out().println("The operator's log is " + Logging.DEV_FILE + "; Ctrl-C ends everything.");
        terminal.out().println();
    }

    @Override
    public void close() {
        operator.close();
        client.close();
        cluster.close();
    }
}
