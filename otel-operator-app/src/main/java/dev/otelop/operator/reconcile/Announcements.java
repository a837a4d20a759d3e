package dev.otelop.operator.reconcile;

import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.ObjectKey;
import dev.otelop.operator.events.Announcement;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which Events a reconciliation is worth: something was written, or a condition says something new. Nothing else is. */
final class Announcements {

    private Announcements() {}

    static List<Announcement> of(Applied applied) {
        List<Announcement> all = new ArrayList<>();
        if (!applied.changed().isEmpty()) {
            all.add(Announcement.normal("Applied", "applied " + names(applied.changed())));
        }
        if (!applied.removed().isEmpty()) {
            all.add(Announcement.normal("Removed", "removed " + names(applied.removed())));
        }
        return all;
    }

    static List<Announcement> between(List<Condition> before, List<Condition> now) {
        List<Announcement> all = new ArrayList<>();
        for (Condition condition : now) {
            Optional<Condition> last = ConditionSet.find(before, condition.getType());
            if (last.isEmpty() || saysSomethingElse(condition, last.get())) {
                of(condition, last).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Announcement> of(Condition condition, Optional<Condition> last) {
        boolean isTrue = "True".equals(condition.getStatus());
        boolean turned = last.map(Condition::getStatus)
                .filter(status -> !status.equals(condition.getStatus()))
                .isPresent();
        return switch (condition.getType()) {
            case ConditionTypes.CONFIG_VALID -> configValid(condition, isTrue);
            case ConditionTypes.DEGRADED -> degraded(condition, isTrue, turned);
            case ConditionTypes.READY -> ready(condition, isTrue, turned || last.isEmpty());
            default -> Optional.empty();
        };
    }

    private static Optional<Announcement> configValid(Condition condition, boolean valid) {
        if (!valid) {
            return Optional.of(Announcement.warning("ConfigInvalid", condition.getMessage()));
        }
        return "Warnings".equals(condition.getReason())
                ? Optional.of(Announcement.warning("ConfigWarning", condition.getMessage()))
                : Optional.empty();
    }

    private static Optional<Announcement> degraded(Condition condition, boolean degraded, boolean turned) {
        if (degraded) {
            return Optional.of(Announcement.warning(condition.getReason(), condition.getMessage()));
        }
        return turned ? Optional.of(Announcement.normal("Recovered", condition.getMessage())) : Optional.empty();
    }

    private static Optional<Announcement> ready(Condition condition, boolean ready, boolean turned) {
        return ready && turned ? Optional.of(Announcement.normal("Ready", condition.getMessage())) : Optional.empty();
    }

    private static boolean saysSomethingElse(Condition one, Condition other) {
        return !Objects.equals(one.getStatus(), other.getStatus())
                || !Objects.equals(one.getReason(), other.getReason())
                || !Objects.equals(one.getMessage(), other.getMessage());
    }

    private static String names(List<ObjectKey> keys) {
        return keys.stream().map(key -> key.kind() + " " + key.name()).collect(Collectors.joining(", "));
    }
}
