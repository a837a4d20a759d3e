package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions that remember since when they say what they say.
 *
 * @param previous the conditions of the last status
 * @param now when a condition that says something new began to say it
 */
record Conditions(List<Condition> previous, @Nullable Long generation, Instant now) {

    static final String READY = "Ready";
    static final String AVAILABLE = "Available";
    static final String DEGRADED = "Degraded";
    static final String CONFIG_VALID = "ConfigValid";

    Conditions {
        previous = List.copyOf(previous);
    }

    Condition isTrue(String type, String reason, String message) {
        return condition(type, "True", reason, message);
    }

    Condition isFalse(String type, String reason, String message) {
        return condition(type, "False", reason, message);
    }

    Condition is(boolean value, String type, String reason, String message) {
        return value ? isTrue(type, reason, message) : isFalse(type, reason, message);
    }

    /** The last condition of that type. */
    Optional<Condition> last(String type) {
        return previous.stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private Condition condition(String type, String status, String reason, String message) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(since(type, status))
                .build();
    }

    private String since(String type, String status) {
        return last(type)
                .filter(condition -> status.equals(condition.getStatus()))
                .map(Condition::getLastTransitionTime)
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
