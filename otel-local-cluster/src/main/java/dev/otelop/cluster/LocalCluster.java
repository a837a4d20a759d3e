package dev.otelop.cluster;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Validity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A running control plane: etcd, API server, controller manager and scheduler are the real ones, nodes and pods are
 * simulated.
 *
 * <p>It listens on free ports of 127.0.0.1 and lives in a temporary directory. Nothing of it survives {@link #close()} or
 * the end of this process, however that comes about. Pods become ready at once; the annotation
 * {@code kwok.otelop.dev/stage} on a pod chooses another life: {@code crash-loop}, {@code image-pull},
 * {@code never-ready} or {@code slow} (ready after {@code kwok.otelop.dev/ready-after}, 20 s by default). Claims are
 * bound to volumes that exist in name only.
 *
 * <p>For trying and testing: etcd is open to every process of the machine.
 */
public final class LocalCluster implements AutoCloseable {

    private final ClusterOptions options;
    private final Path programs;
    private final Ports ports = Ports.free();
    private final ClusterFiles files = ClusterFiles.create();
    private final Processes processes;
    private final Identity identity;
    private final ApiServer api;

    private LocalCluster(ClusterOptions options, Path programs) {
        this.options = options;
        this.programs = programs;
        this.processes = new Processes(programs, files.directory());
        Validity year = Validity.startingAt(Instant.now(), Duration.ofDays(365));
        CertificateAuthority authority = CertificateAuthority.create("otelop-local-cluster", year);
        this.identity = new Identity(authority, year, URI.create("https://127.0.0.1:" + ports.apiServer()));
        this.api = new ApiServer(identity);
    }

    /**
     * Starts a cluster and returns when its nodes are ready.
     *
     * @throws LocalClusterException when a program is missing or does not come up; the message holds the end of its log
     */
    public static LocalCluster start(ClusterOptions options) {
        Path programs = options.programs().folder(options.progress());
        LocalCluster cluster = new LocalCluster(options, programs);
        try {
            cluster.boot();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public URI url() {
        return identity.server();
    }

    /** A user who may do everything. */
    public String kubeconfig() {
        return files.read(ClusterFiles.KUBECONFIG);
    }

    /** The file {@link #kubeconfig()} is kept in. */
    public Path kubeconfigFile() {
        return files.in(ClusterFiles.KUBECONFIG);
    }

    /** Another user, who may do what the groups and the role bindings of this name allow. */
    public String kubeconfig(String user, List<String> groups) {
        return identity.kubeconfig(user, groups);
    }

    /** The certificate of the authority that the API server's certificate comes from. */
    public String caPem() {
        return identity.authority().certificatePem();
    }

    /** The {@code kubectl} of the same version as the API server. */
    public Path kubectl() {
        return programs.resolve("kubectl");
    }

    /**
     * One JSON object (kind Event of {@code audit.k8s.io/v1}) a line for every write that was made.
     *
     * @throws IllegalStateException when the cluster was started without
     */
    public Path auditLog() {
        if (!options.auditLog()) {
            throw new IllegalStateException("this cluster was started without an audit log");
        }
        return files.auditLog();
    }

    /** Where each program's log is, while the cluster runs. */
    public Path directory() {
        return files.directory();
    }

    /** Kills the API server and starts it again on the same port with the same data; returns when it is ready. */
    public synchronized void restartApiServer() {
        ProgramCall apiServer = ProgramCall.apiServer(ports, files, options);
        processes.kill(apiServer.name());
        processes.start(apiServer);
        processes.await("the API server to be ready again", api::ready);
    }

    /** Returns when no program runs and no file is left. Closing twice is closing once. */
    @Override
    public synchronized void close() {
        processes.close();
    }

    private synchronized void boot() {
        files.fill(identity);
        options.progress().accept("starting etcd and kube-apiserver");
        processes.start(ProgramCall.etcd(ports, files));
        processes.start(ProgramCall.apiServer(ports, files, options));
        processes.await("the API server to be ready", api::ready);
        options.progress().accept("starting kube-controller-manager, kube-scheduler and kwok");
        processes.start(ProgramCall.controllerManager(files));
        processes.start(ProgramCall.scheduler(files));
        processes.start(ProgramCall.kwok(files));
        api.create("/apis/storage.k8s.io/v1/storageclasses", ClusterFiles.resource("storage-class.json"));
        createNodes();
        processes.await("the nodes to be ready", this::nodesReady);
        processes.await("service accounts", () -> api.exists("/api/v1/namespaces/default/serviceaccounts/default"));
        options.progress().accept("cluster ready at " + url());
    }

    private void createNodes() {
        String node = ClusterFiles.resource("node.json");
        for (int number = 1; number <= options.nodes(); number++) {
            api.create("/api/v1/nodes", node.formatted("node-" + number));
        }
    }

    /** Looks at the text: a node carries the taint until the controller manager has seen it ready. */
    private boolean nodesReady() {
        String nodes = api.get("/api/v1/nodes");
        return nodes.contains("\"type\":\"Ready\",\"status\":\"True\"")
                && !nodes.contains("node.kubernetes.io/not-ready");
    }
}
