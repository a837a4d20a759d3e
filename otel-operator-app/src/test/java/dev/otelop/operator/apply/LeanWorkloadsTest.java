package dev.otelop.operator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanWorkloadsTest {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private final Fingerprints fingerprints = new Fingerprints(SERIALIZATION);

    @ParameterizedTest
    @ValueSource(strings = {"DaemonSet", "Deployment", "StatefulSet"})
    void leanWorkloadTellsTheSameStateAndContent(String kind) {
        HasMetadata whole = workload(kind);
        HasMetadata lean = LeanWorkloads.of(workload(kind));

        assertThat(WorkloadState.of(lean)).isPresent().isEqualTo(WorkloadState.of(whole));
        assertThat(fingerprints.content(lean)).isEqualTo(fingerprints.content(whole));
        assertThat(SERIALIZATION.asJson(lean)).doesNotContain("SECRET_SAUCE").contains("collector:1");
    }

    @ParameterizedTest
    @MethodSource("others")
    void othersStayAsTheyAre(HasMetadata object) {
        assertThat(SERIALIZATION.asJson(LeanWorkloads.of(SERIALIZATION.clone(object))))
                .isEqualTo(SERIALIZATION.asJson(object));
    }

    static Stream<ConfigMap> others() {
        return Stream.of(new ConfigMapBuilder().addToData("a", "b").build());
    }

    private static HasMetadata workload(String kind) {
        return SERIALIZATION.unmarshal("""
                apiVersion: apps/v1
                kind: %s
                metadata: {name: gateway, namespace: shop, generation: 3}
                spec:
                  selector: {matchLabels: {app: gateway}}
                  template:
                    metadata: {labels: {app: gateway}}
                    spec:
                      containers:
                      - name: otc-container
                        image: collector:1
                        env: [{name: SECRET_SAUCE, value: x}]
                status: {observedGeneration: 3}
                """.formatted(kind));
    }
}
