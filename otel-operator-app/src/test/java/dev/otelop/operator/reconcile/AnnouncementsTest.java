package dev.otelop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.ObjectKey;
import dev.otelop.operator.events.Announcement;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final Condition VALID = condition("ConfigValid", "True", "Valid", "no error was found");
    private static final Condition INVALID = condition("ConfigValid", "False", "Invalid", "it is wrong");

    @Test
    void sameConditionsAreWorthNothing() {
        List<Condition> same = List.of(VALID, condition("Ready", "True", "PodsReady", "1 of 1 pods are ready"));

        assertThat(Announcements.between(same, same)).isEmpty();
    }

    @Test
    void brokenConfigurationIsAWarningEachTimeItIsBrokenDifferently() {
        Condition other = condition("ConfigValid", "False", "Invalid", "it is wrong elsewhere");

        assertThat(Announcements.between(List.of(VALID), List.of(INVALID)))
                .containsExactly(Announcement.warning("ConfigInvalid", "it is wrong"));
        assertThat(Announcements.between(List.of(INVALID), List.of(other)))
                .containsExactly(Announcement.warning("ConfigInvalid", "it is wrong elsewhere"));
    }

    @Test
    void becomingReadyIsAnnouncedAndCountingPodsIsNot() {
        Condition rolling = condition("Ready", "False", "RollingOut", "0 of 2 pods are ready");
        Condition closer = condition("Ready", "False", "RollingOut", "1 of 2 pods are ready");
        Condition ready = condition("Ready", "True", "PodsReady", "2 of 2 pods are ready");

        assertThat(Announcements.between(List.of(), List.of(rolling))).isEmpty();
        assertThat(Announcements.between(List.of(rolling), List.of(closer))).isEmpty();
        assertThat(Announcements.between(List.of(closer), List.of(ready)))
                .containsExactly(Announcement.normal("Ready", "2 of 2 pods are ready"));
    }

    @Test
    void degradationIsAWarningUnderItsOwnReasonAndItsEndIsAnnounced() {
        Condition fine = condition("Degraded", "False", "NoProblem", "nothing is known to be wrong");
        Condition crash = condition("Degraded", "True", "CrashLoopBackOff", "container c crashes");

        assertThat(Announcements.between(List.of(fine), List.of(crash)))
                .containsExactly(Announcement.warning("CrashLoopBackOff", "container c crashes"));
        assertThat(Announcements.between(List.of(crash), List.of(fine)))
                .containsExactly(Announcement.normal("Recovered", "nothing is known to be wrong"));
        assertThat(Announcements.between(List.of(), List.of(fine))).isEmpty();
    }

    @Test
    void writesAreAnnouncedByKindAndName() {
        Applied applied = new Applied(
                List.of(new ObjectKey("", "ConfigMap", "n", "c-config"), new ObjectKey("apps", "Deployment", "n", "c")),
                List.of(new ObjectKey("", "Service", "n", "c")),
                List.of(),
                List.of());

        assertThat(Announcements.of(applied))
                .containsExactly(
                        Announcement.normal("Applied", "applied ConfigMap c-config, Deployment c"),
                        Announcement.normal("Removed", "removed Service c"));
    }

    private static Condition condition(String type, String status, String reason, String message) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .build();
    }
}
