package dev.otelop.resources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in the cluster after applying: all that a status says besides the plan.
 *
 * @param now the time at which a condition that changes is said to have changed
 * @param workload the live workload, null when there is none (yet)
 * @param configApplied whether the ConfigMap exists as rendered
 * @param problems what failed while applying or runs badly, the most telling first
 */
public record ObservedState(
        Instant now, @Nullable WorkloadState workload, boolean configApplied, List<Problem> problems) {

    public ObservedState {
        problems = List.copyOf(problems);
    }

    /** Everything was applied, no pod has been seen and nothing is known to be wrong. */
    public static ObservedState applied(Instant now) {
        return new ObservedState(now, null, true, List.of());
    }

    public ObservedState withWorkload(@Nullable WorkloadState state) {
        return new ObservedState(now, state, configApplied, problems);
    }

    public ObservedState withConfigApplied(boolean applied) {
        return new ObservedState(now, workload, applied, problems);
    }

    /** The same state with one more problem behind those already known. */
    public ObservedState withProblem(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new ObservedState(now, workload, configApplied, more);
    }
}
