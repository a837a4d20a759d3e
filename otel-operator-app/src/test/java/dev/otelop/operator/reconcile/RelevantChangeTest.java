package dev.otelop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RelevantChangeTest {

    private static final Pod BEFORE = new PodBuilder()
            .withNewMetadata()
            .withName("c")
            .withUid("uid")
            .withGeneration(1L)
            .withResourceVersion("1")
            .endMetadata()
            .build();

    private final RelevantChange<Pod> filter = new RelevantChange<>();

    @Test
    void ownStatusWakesNobody() {
        Pod now = new PodBuilder(BEFORE)
                .editMetadata()
                .withResourceVersion("2")
                .endMetadata()
                .withNewStatus()
                .withPhase("Running")
                .endStatus()
                .build();

        assertThat(filter.accept(now, BEFORE)).isFalse();
    }

    @Test
    void specLabelsAnnotationsAndDeletionDo() {
        assertThat(accepts(pod -> pod.editMetadata().withGeneration(2L).endMetadata()))
                .isTrue();
        assertThat(accepts(pod -> pod.editMetadata().addToLabels("a", "b").endMetadata()))
                .isTrue();
        assertThat(accepts(pod -> pod.editMetadata().addToAnnotations("a", "b").endMetadata()))
                .isTrue();
        assertThat(accepts(pod -> pod.editMetadata()
                        .withDeletionTimestamp("2026-01-01T00:00:00Z")
                        .endMetadata()))
                .isTrue();
        assertThat(accepts(pod -> pod.editMetadata().withUid("made anew").endMetadata()))
                .isTrue();
    }

    private boolean accepts(UnaryOperator<PodBuilder> change) {
        return filter.accept(change.apply(new PodBuilder(BEFORE)).build(), BEFORE);
    }
}
