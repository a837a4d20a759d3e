package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pods of one workload, as the board shows them. */
final class WorkloadRow {

    private WorkloadRow() {}

    static BoardRow of(HasMetadata workload, String indent) {
        Pods pods = pods(workload);
        boolean settled = pods.seen() && pods.ready() >= pods.wanted();
        return new BoardRow(
                indent + ResourceTitle.of(workload),
                "",
                pods.ready() + "/" + pods.wanted(),
                settled ? "Ready" : "Waiting",
                settled,
                "");
    }

    private static Pods pods(HasMetadata workload) {
        if (workload instanceof DaemonSet set && set.getStatus() != null) {
            return new Pods(
                    number(set.getStatus().getNumberReady()),
                    number(set.getStatus().getDesiredNumberScheduled()),
                    seen(set, set.getStatus().getObservedGeneration()));
        }
        if (workload instanceof Deployment deployment && deployment.getStatus() != null) {
            return new Pods(
                    number(deployment.getStatus().getReadyReplicas()),
                    number(deployment.getSpec().getReplicas()),
                    seen(deployment, deployment.getStatus().getObservedGeneration()));
        }
        if (workload instanceof StatefulSet set && set.getStatus() != null) {
            return new Pods(
                    number(set.getStatus().getReadyReplicas()),
                    number(set.getSpec().getReplicas()),
                    seen(set, set.getStatus().getObservedGeneration()));
        }
        return new Pods(0, 0, false);
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }

    /** True when the numbers describe the workload as it is now. */
    private static boolean seen(HasMetadata workload, @Nullable Long observed) {
        return observed != null && observed.equals(workload.getMetadata().getGeneration());
    }

    private record Pods(int ready, int wanted, boolean seen) {}
}
