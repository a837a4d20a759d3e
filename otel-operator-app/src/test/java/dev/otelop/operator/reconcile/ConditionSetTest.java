package dev.otelop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionSetTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.5Z");
    private static final Instant SECOND = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void conditionKeepsItsTimeWhileItsStatusStaysTheSame() {
        Condition before = new ConditionSet(List.of(), 1L, FIRST).make("Ready", "False", "Invalid", "a");

        Condition same = new ConditionSet(List.of(before), 2L, SECOND).make("Ready", "False", "Other", "b");
        Condition turned = new ConditionSet(List.of(before), 2L, SECOND).make("Ready", "True", "Valid", "c");

        assertThat(before.getLastTransitionTime()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(same.getLastTransitionTime()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(turned.getLastTransitionTime()).isEqualTo("2026-01-02T00:00:00Z");
    }

    @Test
    void newConditionTakesThePlaceOfItsPredecessor() {
        ConditionSet none = new ConditionSet(List.of(), 1L, FIRST);
        Condition ready = none.make("Ready", "True", "Valid", "");
        Condition degraded = none.make("Degraded", "False", "NoProblem", "");
        ConditionSet set = new ConditionSet(List.of(ready, degraded), 1L, SECOND);

        assertThat(set.with(set.make("Ready", "Unknown", "Unmanaged", "")))
                .extracting(Condition::getType, Condition::getStatus)
                .containsExactly(tuple("Ready", "Unknown"), tuple("Degraded", "False"));
    }
}
