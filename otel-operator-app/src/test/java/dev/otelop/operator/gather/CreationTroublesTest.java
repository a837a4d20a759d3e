package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreationTroublesTest {

    @Test
    void wordsStayTheSameFromAttemptToAttempt() {
        Problem quota = new Problem("FailedCreate", "pods cannot be created: forbidden: exceeded quota: q");

        assertThat(CreationTroubles.of(List.of(
                        event("10:00:00", "Error creating: pods \"agent-x7abc\" is forbidden: exceeded quota: q"))))
                .contains(quota);
        assertThat(
                        CreationTroubles.of(
                                List.of(
                                        event(
                                                "10:00:00",
                                                "(combined from similar events): Error creating: pods \"agent-r56q4\" is forbidden: exceeded quota: q"))))
                .contains(quota);
        assertThat(CreationTroubles.of(List.of(
                        event("10:00:00", "Error creating: pods \"agent-qq2zz\" is forbidden: exceeded quota: q"))))
                .contains(quota);
        assertThat(CreationTroubles.of(List.of(event(
                        "10:00:00",
                        "Create Pod c-0 in StatefulSet c failed error: pods \"c-0\" is forbidden: exceeded quota: q"))))
                .contains(quota);
    }

    @Test
    void claimThatCannotBeMadeIsToldToo() {
        assertThat(
                        CreationTroubles.of(
                                List.of(
                                        event(
                                                "10:00:00",
                                                "create Claim data-c-0 for Pod c-0 in StatefulSet c failed error: failed to create PVC data-c-0: no"))))
                .contains(new Problem("FailedCreate", "pods cannot be created: failed to create PVC data-c-0: no"));
    }

    @Test
    void newestEventSpeaks() {
        assertThat(CreationTroubles.of(List.of(event("10:00:01", "new"), event("10:00:00", "old"), new Event())))
                .map(Problem::message)
                .contains("pods cannot be created: new");
    }

    @Test
    void withoutEventsNothingIsKnown() {
        assertThat(CreationTroubles.of(List.of())).isEmpty();
    }

    private static Event event(String time, String message) {
        return new EventBuilder()
                .withReason("FailedCreate")
                .withMessage(message)
                .withLastTimestamp("2026-01-01T" + time + "Z")
                .build();
    }
}
