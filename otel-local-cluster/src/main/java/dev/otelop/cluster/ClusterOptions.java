package dev.otelop.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;

/**
 * What kind of cluster to start.
 *
 * @param nodes how many simulated nodes there are, at least one
 * @param auditLog whether the API server keeps a record of every write, see {@link LocalCluster#auditLog()}
 * @param admissionPlugins admission plugins of the API server that are switched on besides the usual ones
 * @param progress is told in a few words what is being done; called from the thread that starts the cluster
 */
public record ClusterOptions(
        Programs programs, int nodes, boolean auditLog, List<String> admissionPlugins, Consumer<String> progress) {

    public ClusterOptions {
        requireNonNull(programs);
        requireNonNull(progress);
        admissionPlugins = List.copyOf(admissionPlugins);
        if (nodes < 1) {
            throw new IllegalArgumentException("a cluster needs at least one node, not " + nodes);
        }
    }

    /** Two nodes, no audit log, silent. */
    public static ClusterOptions of(Programs programs) {
        return new ClusterOptions(programs, 2, false, List.of(), message -> {});
    }

    public ClusterOptions withNodes(int number) {
        return new ClusterOptions(programs, number, auditLog, admissionPlugins, progress);
    }

    public ClusterOptions withAuditLog() {
        return new ClusterOptions(programs, nodes, true, admissionPlugins, progress);
    }

    public ClusterOptions withAdmissionPlugins(List<String> plugins) {
        return new ClusterOptions(programs, nodes, auditLog, plugins, progress);
    }

    public ClusterOptions withProgress(Consumer<String> listener) {
        return new ClusterOptions(programs, nodes, auditLog, admissionPlugins, listener);
    }
}
