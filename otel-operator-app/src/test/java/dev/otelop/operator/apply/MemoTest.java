package dev.otelop.operator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private static final HasMetadata OWNER = new ConfigMapBuilder()
            .withNewMetadata()
            .withName("owner")
            .withUid("owner-uid")
            .endMetadata()
            .build();
    private static final ConfigMap DESIRED = new ConfigMapBuilder()
            .withNewMetadata()
            .withName("c")
            .withNamespace("n")
            .addToLabels("app", "c")
            .withOwnerReferences(new OwnerReferenceBuilder()
                    .withApiVersion("v1")
                    .withKind("ConfigMap")
                    .withName("owner")
                    .withUid("owner-uid")
                    .withController(true)
                    .build())
            .endMetadata()
            .addToData("key", "value")
            .build();
    private static final ConfigMap LIVE = live("1");

    private final Memo memo = new Memo(new Fingerprints(new KubernetesSerialization()));

    @Test
    void nothingIsCoveredBeforeItWasApplied() {
        assertThat(memo.covers(OWNER, DESIRED, LIVE)).isFalse();
    }

    @Test
    void objectIsCoveredUntilSomethingMoves() {
        memo.remember(OWNER, DESIRED, LIVE);

        assertThat(memo.covers(OWNER, DESIRED, LIVE)).isTrue();
    }

    @Test
    void askingAndForgettingLeaveNothingBehind() {
        memo.covers(OWNER, DESIRED, LIVE);
        memo.forget(OWNER, ObjectKey.of(DESIRED));
        assertThat(memo.owners()).isZero();

        memo.remember(OWNER, DESIRED, LIVE);
        assertThat(memo.owners()).isOne();
        memo.forget("owner-uid");
        assertThat(memo.owners()).isZero();
    }

    @Test
    void otherWishIsNotCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        ConfigMap other = new ConfigMapBuilder(DESIRED).addToData("key", "new").build();

        assertThat(memo.covers(OWNER, other, LIVE)).isFalse();
    }

    @Test
    void objectThatWasMadeAnewIsNotCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        ConfigMap again = new ConfigMapBuilder(LIVE)
                .editMetadata()
                .withUid("another")
                .endMetadata()
                .build();

        assertThat(memo.covers(OWNER, DESIRED, again)).isFalse();
    }

    @Test
    void newResourceVersionAloneIsCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        assertThat(memo.covers(OWNER, DESIRED, live("2"))).isTrue();
        assertThat(memo.covers(OWNER, DESIRED, live("2"))).isTrue();
    }

    @Test
    void changedContentOfAnObjectWithoutGenerationIsNotCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        assertThat(memo.covers(
                        OWNER,
                        DESIRED,
                        new ConfigMapBuilder(live("2")).addToData("key", "x").build()))
                .isFalse();
    }

    @Test
    void lostLabelAndLostOwnerReferenceAreNotCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        ConfigMap bare = new ConfigMapBuilder(live("2"))
                .editMetadata()
                .withLabels(null)
                .endMetadata()
                .build();
        ConfigMap orphan = new ConfigMapBuilder(live("2"))
                .editMetadata()
                .withOwnerReferences(List.of())
                .endMetadata()
                .build();

        assertThat(memo.covers(OWNER, DESIRED, bare)).isFalse();
        assertThat(memo.covers(OWNER, DESIRED, orphan)).isFalse();
    }

    @Test
    void labelsOfOthersAreCovered() {
        memo.remember(OWNER, DESIRED, LIVE);

        ConfigMap annotated = new ConfigMapBuilder(live("2"))
                .editMetadata()
                .addToLabels("other", "label")
                .addToAnnotations("other", "annotation")
                .endMetadata()
                .build();

        assertThat(memo.covers(OWNER, DESIRED, annotated)).isTrue();
    }

    @Test
    void generationTellsChangesOfSpecFromChangesOfStatus() {
        Deployment desired = new DeploymentBuilder()
                .withNewMetadata()
                .withName("d")
                .endMetadata()
                .build();
        memo.remember(OWNER, desired, deployment("1", 1L, 0));

        assertThat(memo.covers(OWNER, desired, deployment("2", 1L, 3))).isTrue();
        assertThat(memo.covers(OWNER, desired, deployment("3", 2L, 3))).isFalse();
    }

    @Test
    void forgottenOwnerLeavesNothing() {
        memo.remember(OWNER, DESIRED, LIVE);

        memo.forget("owner-uid");

        assertThat(memo.covers(OWNER, DESIRED, LIVE)).isFalse();
    }

    private static ConfigMap live(String resourceVersion) {
        return new ConfigMapBuilder(DESIRED)
                .editMetadata()
                .withUid("uid")
                .withResourceVersion(resourceVersion)
                .endMetadata()
                .build();
    }

    private static Deployment deployment(String resourceVersion, long generation, int replicas) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("d")
                .withUid("uid")
                .withResourceVersion(resourceVersion)
                .withGeneration(generation)
                .endMetadata()
                .withNewStatus()
                .withReplicas(replicas)
                .endStatus()
                .build();
    }
}
