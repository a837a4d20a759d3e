package dev.otelop.operator.reconcile;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the status of a custom resource comes to in one word, sorted by that word. */
enum ResourceState {
    INVALID,
    NOT_READY,
    PENDING,
    READY,
    UNMANAGED;

    /** How many there are of each, 0 included. */
    static SortedMap<String, Long> count(Stream<? extends HasMetadata> resources) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (ResourceState state : values()) {
            counts.put(state.word(), 0L);
        }
        resources.forEach(resource -> counts.merge(of(conditions(resource)).word(), 1L, Long::sum));
        return counts;
    }

    static ResourceState of(List<Condition> conditions) {
        boolean invalid = ConditionSet.find(conditions, ConditionTypes.CONFIG_VALID)
                .filter(condition -> "False".equals(condition.getStatus()))
                .isPresent();
        Condition ready = ConditionSet.find(conditions, ConditionTypes.READY).orElse(null);
        if (ready == null) {
            return invalid ? INVALID : PENDING;
        }
        if ("Unmanaged".equals(ready.getReason())) {
            return UNMANAGED;
        }
        if (invalid) {
            return INVALID;
        }
        return "True".equals(ready.getStatus()) ? READY : NOT_READY;
    }

    private static List<Condition> conditions(HasMetadata resource) {
        if (resource instanceof OpenTelemetryCollector collector) {
            return collector.getStatus() == null
                    ? List.of()
                    : orEmpty(collector.getStatus().getConditions());
        }
        if (resource instanceof Instrumentation instrumentation) {
            return instrumentation.getStatus() == null
                    ? List.of()
                    : orEmpty(instrumentation.getStatus().getConditions());
        }
        return resource instanceof OpAMPBridge bridge && bridge.getStatus() != null
                ? orEmpty(bridge.getStatus().getConditions())
                : List.of();
    }

    private static List<Condition> orEmpty(@Nullable List<Condition> conditions) {
        return Objects.requireNonNullElse(conditions, List.of());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
