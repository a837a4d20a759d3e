package dev.otelop.operator.gather;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why pods are not made at all: a quota, a limit range, Pod Security. Deployments say it in a condition, StatefulSets and
 * DaemonSets only in events. The names of pods that were never made are left out, since they differ at each attempt.
 */
final class CreationTroubles {

    /** The reason of the events that all workloads' controllers write. */
    static final String REASON = "FailedCreate";

    private static final Pattern ATTEMPT = Pattern.compile(
            "^(?:\\(combined from similar events\\): )?(?:Error creating|[Cc]reate (?:Pod|Claim) \\S+ (?:for Pod \\S+ )?in StatefulSet \\S+ failed error): ");

    private static final Pattern NEW_POD = Pattern.compile("^pods \"[^\"]*\" is ");

    private CreationTroubles() {}

    /** What the newest of these events of one workload says. */
    static Optional<Problem> of(List<Event> events) {
        return events.stream()
                .filter(event -> REASON.equals(event.getReason()) && event.getMessage() != null)
                .max(Comparator.comparing(CreationTroubles::time).thenComparing(Event::getMessage))
                .map(event -> new Problem(REASON, "pods cannot be created: " + cause(event.getMessage())));
    }

    private static String cause(String message) {
        String cause = ATTEMPT.matcher(message).replaceFirst("");
        return NEW_POD.matcher(cause).replaceFirst("");
    }

    /** Times in one format, which sort as text. */
    private static String time(Event event) {
        return Objects.requireNonNullElse(
                event.getLastTimestamp(), Objects.requireNonNullElse(event.getFirstTimestamp(), ""));
    }
}
