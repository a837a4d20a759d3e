package dev.otelop.operator.reconcile;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a resource's last status, and new ones that keep the time of a condition whose status stays the same.
 */
record ConditionSet(List<Condition> last, @Nullable Long generation, Instant now) {

    ConditionSet {
        last = List.copyOf(last);
    }

    Optional<Condition> find(String type) {
        return find(last, type);
    }

    static Optional<Condition> find(List<Condition> conditions, String type) {
        return conditions.stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    Condition make(String type, String status, String reason, String message) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(since(type, status))
                .build();
    }

    /** The last conditions with this one in the place of its predecessor, or at the end. */
    List<Condition> with(Condition changed) {
        List<Condition> all = new ArrayList<>(last);
        for (int i = 0; i < all.size(); i++) {
            if (changed.getType().equals(all.get(i).getType())) {
                all.set(i, changed);
                return List.copyOf(all);
            }
        }
        all.add(changed);
        return List.copyOf(all);
    }

    private String since(String type, String status) {
        return find(type)
                .filter(condition -> status.equals(condition.getStatus()))
                .map(Condition::getLastTransitionTime)
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
