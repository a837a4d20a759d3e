package dev.otelop.resources.parts;

import dev.otelop.resources.ObservedState;
import dev.otelop.resources.Problem;
import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be said of a workload's pods, in conditions and in one word. */
public record Health(boolean ownsPods, ObservedState observed, Conditions conditions) {

    public Condition ready() {
        if (degraded()) {
            return conditions.isFalse(
                    Conditions.READY, observed.problems().get(0).reason(), problems());
        }
        if (!observed.configApplied()) {
            return conditions.isFalse(Conditions.READY, "ConfigMapMissing", "the ConfigMap does not exist yet");
        }
        if (!ownsPods) {
            return conditions.isTrue(Conditions.READY, "ConfigReady", "the configuration is ready for sidecars");
        }
        @Nullable WorkloadState workload = observed.workload();
        boolean done = workload != null && workload.rolledOut();
        return conditions.is(done, Conditions.READY, done ? "PodsReady" : "RollingOut", pods(workload));
    }

    public Condition available() {
        if (!ownsPods) {
            return conditions.is(
                    observed.configApplied(), Conditions.AVAILABLE, "Sidecar", "the pods belong to the applications");
        }
        boolean available = isAvailable();
        return conditions.is(
                available, Conditions.AVAILABLE, available ? "PodsReady" : "NoPodReady", pods(observed.workload()));
    }

    public Condition degradedCondition() {
        if (degraded()) {
            return conditions.isTrue(
                    Conditions.DEGRADED, observed.problems().get(0).reason(), problems());
        }
        return conditions.isFalse(Conditions.DEGRADED, "NoProblem", "nothing is known to be wrong");
    }

    /** {@code Failed}, {@code Running} or {@code Pending}. */
    public String phase() {
        if (degraded()) {
            return "Failed";
        }
        return isAvailable() ? "Running" : "Pending";
    }

    private boolean isAvailable() {
        if (!ownsPods) {
            return observed.configApplied();
        }
        @Nullable WorkloadState workload = observed.workload();
        return workload != null && (workload.ready() > 0 || workload.current() && workload.desired() == 0);
    }

    private boolean degraded() {
        return !observed.problems().isEmpty();
    }

    private String problems() {
        return observed.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
    }

    private static String pods(@Nullable WorkloadState workload) {
        if (workload == null) {
            return "the workload does not exist yet";
        }
        String ready = "%d of %d pods are ready".formatted(workload.ready(), workload.desired());
        int old = Math.max(0, workload.replicas() - workload.updated());
        return old == 0 ? ready : ready + ", %d still to be replaced".formatted(old);
    }
}
