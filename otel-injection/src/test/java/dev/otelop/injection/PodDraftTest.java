package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PodDraftTest {

    private final PodSource source = PodSource.of(Trial.tree("""
            metadata: {name: shop, labels: {app: shop}, managedFields: [{manager: kubectl}]}
            spec: {containers: [{name: app, future: null}, {name: web}], tolerations: [{key: a}]}
            """));
    private final PodDraft draft = new PodDraft(source.tree());

    @Test
    void whatIsDoneToACopyLeavesTheDraftAsItIs() {
        PodDraft copy = draft.copy();
        copy.editContainer("app").put("image", "app:1");
        copy.add(PodDraft.CONTAINERS, new ContainerBuilder().withName("new").build(), "web");
        copy.editMetadata("labels").put("team", "blue");
        copy.editSpec().put("hostNetwork", true);
        copy.remove(PodDraft.CONTAINERS, "web");
        copy.owners().put("new", "java");

        assertThat(draft.tree()).isEqualTo(source.tree());
        assertThat(draft.owners()).isEmpty();
        assertThat(copy.tree()).isEqualTo(Trial.tree("""
                metadata: {name: shop, labels: {app: shop, team: blue}, managedFields: [{manager: kubectl}]}
                spec:
                  containers: [{name: app, future: null, image: 'app:1'}, {name: new}]
                  tolerations: [{key: a}]
                  hostNetwork: true
                """));
    }

    @Test
    void aDraftBecomesItsCopyWithAllThatWasDone() {
        PodDraft copy = draft.copy();
        copy.add(PodDraft.CONTAINERS, new ContainerBuilder().withName("new").build(), null);
        copy.owners().put("new", "java");
        draft.become(copy);

        assertThat(draft.hasContainer("new")).isTrue();
        assertThat(draft.owners()).containsExactly(Map.entry("new", "java"));
    }

    @Test
    void theTypedPodFollowsEveryChange() {
        assertThat(draft.typed().getSpec().getContainers())
                .extracting(Container::getName)
                .containsExactly("app", "web");
        draft.editContainer("web").put("image", "web:1");
        draft.editMetadata("annotations").put("a", "b");

        assertThat(draft.typed().getSpec().getContainers().get(1).getImage()).isEqualTo("web:1");
        assertThat(draft.typed().getMetadata().getAnnotations()).containsExactly(Map.entry("a", "b"));
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() {
        Object metadata = draft.typed().getMetadata();
        PodDraft copy = draft.copy();
        copy.editSpec().put("hostNetwork", true);

        assertThat(draft.typed()).isSameAs(draft.typed());
        assertThat(copy.typed().getMetadata()).isSameAs(metadata);
        assertThat(copy.typed().getSpec()).isNotSameAs(draft.typed().getSpec());
    }

    @Test
    void aFrozenPodIsShared() {
        draft.editSpec().put("hostNetwork", true);
        PodSource after = PodSource.of(draft.tree());

        assertThat(after.tree().get("metadata")).isSameAs(source.tree().get("metadata"));
        assertThat(PodSource.of(after.tree()).tree()).isSameAs(after.tree());
        Map<String, @Nullable Object> spec = Trees.mapAt(after.tree(), "spec");
        assertThatThrownBy(() -> spec.put("hostNetwork", false)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Trees.mapsAt(spec, PodDraft.CONTAINERS).get(0).remove("name"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> spec.entrySet().iterator().next().setValue(1))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
