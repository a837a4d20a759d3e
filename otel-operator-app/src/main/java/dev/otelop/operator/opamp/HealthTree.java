package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opamp.proto.ComponentHealth;
import org.jspecify.annotations.Nullable;

/**
 * Health as a server sees it: the bridge, below it each collector, below that each of its pods. Nothing is called healthy
 * that is not: a collector is when the operator found all of it ready in its current form, the bridge when all collectors
 * are and nothing of its own failed.
 */
final class HealthTree {

    private HealthTree() {}

    /**
     * @param start when the bridge was started
     * @param pods the pods of all namespaces concerned
     * @param trouble what failed in the bridge itself, null when nothing did
     */
    static ComponentHealth of(
            Instant start, List<OpenTelemetryCollector> collectors, List<Pod> pods, @Nullable String trouble) {
        SortedMap<String, ComponentHealth> children = new TreeMap<>();
        for (OpenTelemetryCollector collector : collectors) {
            children.put(CollectorName.of(collector).toString(), collector(collector, pods));
        }
        long healthy = children.values().stream().filter(child -> child.healthy).count();
        ComponentHealth.Builder root = new ComponentHealth.Builder()
                .healthy(trouble == null && healthy == children.size())
                .start_time_unix_nano(nanos(start))
                .status("%d of %d collectors are ready".formatted(healthy, children.size()))
                .component_health_map(children);
        String error = trouble == null ? unhealthy(children) : trouble;
        return root.last_error(error).build();
    }

    private static ComponentHealth collector(OpenTelemetryCollector collector, List<Pod> pods) {
        OpenTelemetryCollectorStatus status =
                Objects.requireNonNullElseGet(collector.getStatus(), OpenTelemetryCollectorStatus::new);
        SortedMap<String, ComponentHealth> children = new TreeMap<>();
        for (Pod pod : pods) {
            if (isOf(pod, collector, status)) {
                children.put(CollectorName.of(pod).toString(), pod(pod));
            }
        }
        Long generation = collector.getMetadata().getGeneration();
        Rollout rollout = Rollout.of(collector, generation == null ? 0 : generation);
        ComponentHealth.Builder health = new ComponentHealth.Builder()
                .healthy(rollout.state() == Rollout.State.DONE)
                .start_time_unix_nano(nanos(collector.getMetadata().getCreationTimestamp()))
                .status(words(status))
                .last_error(rollout.reason())
                .component_health_map(children);
        Rollout.condition(status, "Ready")
                .map(Condition::getLastTransitionTime)
                .ifPresent(time -> health.status_time_unix_nano(nanos(time)));
        return health.build();
    }

    private static ComponentHealth pod(Pod pod) {
        PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
        boolean ready = status.getConditions().stream()
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
        ComponentHealth.Builder health = new ComponentHealth.Builder()
                .healthy(ready)
                .start_time_unix_nano(nanos(status.getStartTime()))
                .status(Objects.requireNonNullElse(status.getPhase(), "Unknown"));
        return health.last_error(ready ? "" : waiting(status)).build();
    }

    private static String words(OpenTelemetryCollectorStatus status) {
        String phase = Objects.requireNonNullElse(status.getPhase(), "Unknown");
        String numbers = status.getScale() == null ? null : status.getScale().getStatusReplicas();
        return numbers == null ? phase : phase + " " + numbers;
    }

    private static String waiting(PodStatus status) {
        return Stream.concat(status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream())
                .map(HealthTree::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String reason(ContainerStatus container) {
        return container.getState() == null || container.getState().getWaiting() == null
                ? null
                : container.getState().getWaiting().getReason();
    }

    private static String unhealthy(SortedMap<String, ComponentHealth> children) {
        List<String> names = new ArrayList<>();
        children.forEach((name, child) -> {
            if (!child.healthy) {
                names.add(name);
            }
        });
        return names.isEmpty() ? "" : "not ready: " + String.join(", ", names);
    }

    /** The selector of the scale subresource says which pods are a collector's; a sidecar's are not its own. */
    private static boolean isOf(Pod pod, OpenTelemetryCollector collector, OpenTelemetryCollectorStatus status) {
        String selector = status.getScale() == null ? null : status.getScale().getSelector();
        Map<String, String> labels = pod.getMetadata().getLabels();
        return selector != null
                && !selector.isBlank()
                && labels != null
                && collector
                        .getMetadata()
                        .getNamespace()
                        .equals(pod.getMetadata().getNamespace())
                && Arrays.stream(selector.split(",", -1))
                        .map(term -> term.split("=", 2))
                        .allMatch(term -> term.length == 2 && term[1].equals(labels.get(term[0])));
    }

    private static long nanos(@Nullable String time) {
        try {
            return time == null ? 0 : nanos(Instant.parse(time));
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
