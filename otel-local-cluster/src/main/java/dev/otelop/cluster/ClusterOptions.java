package dev.otelop.cluster;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/**
 * What kind of cluster to start.
 *
 * @param nodes how many simulated nodes there are, at least one
 * @param auditLog whether the API server keeps a record of every write, see {@link LocalCluster#auditLog()}
 * @param progress is told in a few words what is being done; called from the thread that starts the cluster
 */
public record ClusterOptions(Programs programs, int nodes, boolean auditLog, Consumer<String> progress) {

    public ClusterOptions {
        requireNonNull(programs);
        requireNonNull(progress);
        if (nodes < 1) {
            throw new IllegalArgumentException("a cluster needs at least one node, not " + nodes);
        }
    }

    /** Two nodes, no audit log, silent. */
    public static ClusterOptions of(Programs programs) {
        return new ClusterOptions(programs, 2, false, message -> {});
    }

    public ClusterOptions withNodes(int number) {
        return new ClusterOptions(programs, number, auditLog, progress);
    }

    public ClusterOptions withAuditLog() {
        return new ClusterOptions(programs, nodes, true, progress);
    }

    public ClusterOptions withProgress(Consumer<String> listener) {
        return new ClusterOptions(programs, nodes, auditLog, listener);
    }
}
