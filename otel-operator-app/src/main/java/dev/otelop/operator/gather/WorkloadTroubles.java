package dev.otelop.operator.gather;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import java.util.Comparator;
import java.util.List;

/** What a workload itself says is wrong with it. Only Deployments do. */
final class WorkloadTroubles {

    private WorkloadTroubles() {}

    static List<Problem> of(HasMetadata live) {
        if (!(live instanceof Deployment deployment) || deployment.getStatus() == null) {
            return List.of();
        }
        return deployment.getStatus().getConditions().stream()
                .filter(WorkloadTroubles::isTrouble)
                .map(condition -> new Problem(condition.getReason(), condition.getMessage()))
                .sorted(Comparator.comparing(Problem::reason))
                .toList();
    }

    private static boolean isTrouble(DeploymentCondition condition) {
        return "ReplicaFailure".equals(condition.getType()) && "True".equals(condition.getStatus())
                || "ProgressDeadlineExceeded".equals(condition.getReason());
    }
}
