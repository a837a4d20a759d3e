package dev.otelop.operator.gather;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why pods do not become ready, in words that stay the same while the cause does: no counters, no delays, no times, so
 * that a status is not written anew at each restart of a container.
 */
final class PodTroubles {

    private static final Set<String> FATAL = Set.of(
            "CrashLoopBackOff",
            "CreateContainerConfigError",
            "CreateContainerError",
            "ErrImageNeverPull",
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "RunContainerError");

    private PodTroubles() {}

    /** One problem per reason, of the first pod by name that has it; sorted by reason. */
    static List<Problem> of(List<Pod> pods) {
        return pods.stream()
                .sorted(Comparator.comparing(pod -> pod.getMetadata().getName()))
                .filter(pod -> pod.getStatus() != null)
                .flatMap(PodTroubles::problems)
                .filter(distinctReason())
                .sorted(Comparator.comparing(Problem::reason))
                .toList();
    }

    private static Predicate<Problem> distinctReason() {
        Set<String> seen = new HashSet<>();
        return problem -> seen.add(problem.reason());
    }

    private static Stream<Problem> problems(Pod pod) {
        PodStatus status = pod.getStatus();
        Stream<Problem> containers = Stream.concat(
                        status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream())
                .flatMap(container -> waiting(pod, container).stream());
        return Stream.concat(unschedulable(pod).stream(), containers);
    }

    private static Optional<Problem> unschedulable(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition ->
                        "PodScheduled".equals(condition.getType()) && "Unschedulable".equals(condition.getReason()))
                .findFirst()
                .map(PodCondition::getMessage)
                .map(message -> new Problem(
                        "Unschedulable", "pod " + pod.getMetadata().getName() + " cannot be scheduled: " + message));
    }

    private static Optional<Problem> waiting(Pod pod, ContainerStatus container) {
        ContainerState state = container.getState();
        ContainerStateWaiting waiting = state == null ? null : state.getWaiting();
        if (waiting == null || waiting.getReason() == null || !FATAL.contains(waiting.getReason())) {
            return Optional.empty();
        }
        String reason = waiting.getReason().equals("ErrImagePull") ? "ImagePullBackOff" : waiting.getReason();
        return Optional.of(new Problem(
                reason,
                "container " + container.getName() + " of pod "
                        + pod.getMetadata().getName() + detail(reason, container)));
    }

    private static String detail(String reason, ContainerStatus container) {
        if (reason.equals("ImagePullBackOff") || reason.equals("InvalidImageName")) {
            return " has an image that cannot be pulled: " + container.getImage();
        }
        ContainerState last = container.getLastState();
        ContainerStateTerminated end = last == null ? null : last.getTerminated();
        return end == null
                ? " does not start"
                : " keeps ending with exit code " + end.getExitCode() + "; its log says why";
    }
}
