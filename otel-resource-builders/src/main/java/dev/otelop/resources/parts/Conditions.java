package dev.otelop.resources.parts;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Severity;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions that remember since when they say what they say.
 *
 * @param previous the conditions of the last status
 * @param now when a condition that says something new began to say it
 */
public record Conditions(List<Condition> previous, @Nullable Long generation, Instant now) {

    public static final String READY = "Ready";
    public static final String AVAILABLE = "Available";
    public static final String DEGRADED = "Degraded";
    public static final String CONFIG_VALID = "ConfigValid";

    /** Enough for several findings, little enough to read. */
    private static final int MESSAGE_LIMIT = 1024;

    public Conditions {
        previous = List.copyOf(previous);
    }

    public Condition isTrue(String type, String reason, String message) {
        return condition(type, "True", reason, message);
    }

    public Condition isFalse(String type, String reason, String message) {
        return condition(type, "False", reason, message);
    }

    public Condition is(boolean value, String type, String reason, String message) {
        return value ? isTrue(type, reason, message) : isFalse(type, reason, message);
    }

    /** The last condition of that type. */
    public Optional<Condition> last(String type) {
        return previous.stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    /** What checking came to when nothing stands in the way. */
    public Condition valid(Findings advice) {
        Findings warnings = Findings.of(advice.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList());
        return warnings.isEmpty()
                ? isTrue(CONFIG_VALID, "Valid", "no error was found")
                : isTrue(CONFIG_VALID, "Warnings", FindingsText.summary(warnings, MESSAGE_LIMIT));
    }

    /** All conditions of a resource that was rejected. What was seen of its pods before holds on. */
    public List<Condition> rejected(Findings findings) {
        String message = FindingsText.summary(findings.errors(), MESSAGE_LIMIT);
        List<Condition> all = new ArrayList<>();
        all.add(isFalse(READY, "Invalid", message));
        last(AVAILABLE).ifPresent(all::add);
        last(DEGRADED).ifPresent(all::add);
        all.add(isFalse(CONFIG_VALID, "Invalid", message));
        return all;
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
