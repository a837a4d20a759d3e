package dev.otelop.operator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final ConfigMap OWNER =
            new ConfigMapBuilder().withNewMetadata().withUid("me").endMetadata().build();
    private static final Map<String, String> OURS =
            new TreeMap<>(Map.of(Labels.MANAGED_BY, Labels.OPERATOR, Labels.INSTANCE, "c"));
    private static final ConfigMap DESIRED = object(OURS, null);

    @Test
    void objectOfTheOwnerMayBeApplied() {
        assertThat(Ownership.mayApply(OWNER, object(new TreeMap<>(), "me"), DESIRED))
                .isTrue();
    }

    @Test
    void objectOfAnotherControllerMayNotWhateverItsLabels() {
        assertThat(Ownership.mayApply(OWNER, object(OURS, "other"), DESIRED)).isFalse();
    }

    @Test
    void objectWithoutControllerMayIfItsLabelsAreOurs() {
        assertThat(Ownership.mayApply(OWNER, object(OURS, null), DESIRED)).isTrue();
    }

    @Test
    void objectWithoutControllerAndLabelsIsForeign() {
        assertThat(Ownership.mayApply(OWNER, object(new TreeMap<>(), null), DESIRED))
                .isFalse();
    }

    @Test
    void objectOfAnotherInstanceIsForeign() {
        Map<String, String> labels = new TreeMap<>(OURS);
        labels.put(Labels.INSTANCE, "d");

        assertThat(Ownership.mayApply(OWNER, object(labels, null), DESIRED)).isFalse();
    }

    private static ConfigMap object(Map<String, String> labels, String controller) {
        ConfigMapBuilder builder = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("c")
                .withLabels(labels)
                .endMetadata();
        return controller == null
                ? builder.build()
                : builder.editMetadata()
                        .addNewOwnerReference()
                        .withKind("OpenTelemetryCollector")
                        .withUid(controller)
                        .withController(true)
                        .endOwnerReference()
                        .endMetadata()
                        .build();
    }
}
