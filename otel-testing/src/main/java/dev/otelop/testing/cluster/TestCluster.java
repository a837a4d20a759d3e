package dev.otelop.testing.cluster;

import dev.otelop.cluster.ClusterOptions;
import dev.otelop.cluster.LocalCluster;
import dev.otelop.cluster.Programs;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cluster of this test run.
 *
 * <p>It is started by the first test that asks and ends with the JVM. Tests share it, so each works in a namespace of
 * its own; what has no namespace needs a name of its own. A test that breaks the cluster (kills the API server, say)
 * starts one with {@link #fresh()} and closes it.
 *
 * <p>The programs come from {@code tools/testcluster/build} below the system property {@code otelop.root}. When they
 * cannot be built the test fails: it is never skipped.
 */
public final class TestCluster implements AutoCloseable {

    private final LocalCluster cluster;
    private final KubernetesClient client;
    private final AtomicInteger namespaces = new AtomicInteger();

    private TestCluster(LocalCluster cluster) {
        this.cluster = cluster;
        this.client = client("test", "system:masters");
    }

    /** The one cluster that all tests of the run share. Never close it: it ends with the JVM. */
    public static TestCluster shared() {
        return Shared.CLUSTER;
    }

    /** A cluster for one test alone; the caller closes it. */
    public static TestCluster fresh() {
        return fresh(List.of());
    }

    /** The same with admission plugins that are off by default. */
    public static TestCluster fresh(List<String> admissionPlugins) {
        Path script = Path.of(root(), "tools", "testcluster", "build");
        ClusterOptions options = ClusterOptions.of(Programs.builtBy(script, Map.of()))
                .withAuditLog()
                .withAdmissionPlugins(admissionPlugins)
                .withProgress(line -> System.err.println("[cluster] " + line));
        return new TestCluster(LocalCluster.start(options));
    }

    /** The test's own client, user {@code test}, allowed everything. */
    public KubernetesClient client() {
        return client;
    }

    /** A client of another user; the caller closes it. The audit log tells users apart. */
    public KubernetesClient client(String user, String... groups) {
        return new KubernetesClientBuilder().withConfig(config(user, groups)).build();
    }

    /** The settings of a client of this user. */
    public Config config(String user, String... groups) {
        return Config.fromKubeconfig(kubeconfig(user, groups));
    }

    /** The text of a kubeconfig for this user; group {@code system:masters} may do everything. */
    public String kubeconfig(String user, String... groups) {
        return cluster.kubeconfig(user, List.of(groups));
    }

    /** The file of a kubeconfig that may do everything. */
    public Path kubeconfigFile() {
        return cluster.kubeconfigFile();
    }

    public URI url() {
        return cluster.url();
    }

    public String caPem() {
        return cluster.caPem();
    }

    /** The cluster itself, for tests of faults. */
    public LocalCluster cluster() {
        return cluster;
    }

    /**
     * A new namespace, ready for pods.
     *
     * @return its name: the prefix and a number
     */
    public String namespace(String prefix) {
        String name = prefix + "-" + namespaces.incrementAndGet();
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
        client.serviceAccounts()
                .inNamespace(name)
                .withName("default")
                .waitUntilCondition(account -> account != null, 30, TimeUnit.SECONDS);
        return name;
    }

    /** Runs {@code kubectl} of the cluster's version with all rights. */
    public CommandResult kubectl(String... arguments) {
        return kubectlWith("", arguments);
    }

    /** The same with text on its standard input, for {@code -f -}. */
    public CommandResult kubectlWith(String input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(cluster.kubectl().toString(), "--kubeconfig=" + cluster.kubeconfigFile()));
        command.addAll(List.of(arguments));
        return Commands.run(command, input);
    }

    /** Every write since the cluster began. */
    public AuditLog auditLog() {
        return new AuditLog(cluster.auditLog());
    }

    /** What users of these groups ask for from the beginning on, reads too for the groups that the audit policy names. */
    public AuditTail auditTail(Set<String> groups) {
        return new AuditTail(cluster.auditLog(), groups);
    }

    @Override
    public void close() {
        client.close();
        cluster.close();
    }

    private static String root() {
        String root = System.getProperty("otelop.root");
        if (root == null) {
            throw new IllegalStateException("the system property otelop.root does not name the repository");
        }
        return root;
    }

    /** Started by the JVM's own once-only rule for classes; ended by the cluster's watchdog when the JVM ends. */
    private static final class Shared {
        static final TestCluster CLUSTER = fresh();
    }
}
