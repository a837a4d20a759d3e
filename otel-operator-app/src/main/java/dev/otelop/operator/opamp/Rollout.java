package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the operator has come with a configuration, as the collector's status says.
 *
 * @param state where it stands
 * @param reason why it is not done, in words; empty when it is
 */
record Rollout(State state, String reason) {

    /** From good to bad. */
    enum State {
        DONE,
        PENDING,
        /** The operator refuses it, so waiting helps nothing. */
        REFUSED
    }

    /**
     * @param live null when the collector is gone
     * @param generation the generation that holds the configuration
     */
    static Rollout of(@Nullable OpenTelemetryCollector live, long generation) {
        if (live == null) {
            return new Rollout(State.REFUSED, "the collector was deleted");
        }
        OpenTelemetryCollectorStatus status = live.getStatus();
        if (status == null || status.getObservedGeneration() == null || status.getObservedGeneration() < generation) {
            return new Rollout(State.PENDING, "no operator has acted on it");
        }
        Optional<Condition> invalid = condition(status, "ConfigValid").filter(condition -> is(condition, "False"));
        if (invalid.isPresent()) {
            return new Rollout(State.REFUSED, message(invalid.get()));
        }
        boolean ready = condition(status, "Ready")
                .filter(condition -> is(condition, "True"))
                .isPresent();
        return ready ? new Rollout(State.DONE, "") : new Rollout(State.PENDING, trouble(status));
    }

    /** Why a collector is not ready; empty when nothing is known. */
    static String trouble(OpenTelemetryCollectorStatus status) {
        return Stream.of(
                        condition(status, "Ready").filter(condition -> !is(condition, "True")),
                        condition(status, "Degraded").filter(condition -> is(condition, "True")))
                .flatMap(Optional::stream)
                .map(Rollout::message)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static Optional<Condition> condition(OpenTelemetryCollectorStatus status, String type) {
        return status.getConditions().stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private static boolean is(Condition condition, String value) {
        return value.equals(condition.getStatus());
    }

    private static String message(Condition condition) {
        return condition.getMessage() == null || condition.getMessage().isEmpty()
                ? condition.getReason()
                : condition.getMessage();
    }
}
