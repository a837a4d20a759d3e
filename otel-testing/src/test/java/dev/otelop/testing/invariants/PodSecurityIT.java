package dev.otelop.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The levels we compute are those a real API server enforces. */
final class PodSecurityIT {

    private static KubernetesClient client;
    private static String baseline;
    private static String restricted;

    @BeforeAll
    static void namespaces() {
        client = TestCluster.shared().client();
        baseline = enforcing("baseline");
        restricted = enforcing("restricted");
    }

    @ParameterizedTest(name = "{1} leaves {2}")
    @MethodSource("dev.otelop.testing.invariants.PodSecurityCases#changes")
    void apiServerAgrees(String before, String after, PodSecurity level) {
        Pod pod = PodSecurityCases.changed(before, after);
        assertThat(admitted(baseline, pod)).as("baseline").isEqualTo(level.compareTo(PodSecurity.BASELINE) >= 0);
        assertThat(admitted(restricted, pod)).as("restricted").isEqualTo(level == PodSecurity.RESTRICTED);
    }

    private static boolean admitted(String namespace, Pod pod) {
        try {
            client.pods().inNamespace(namespace).resource(pod).dryRun().create();
            return true;
        } catch (KubernetesClientException e) {
            // Any other refusal would be a mistake of the case.
            assertThat(e).hasMessageContaining("violates PodSecurity");
            return false;
        }
    }

    private static String enforcing(String level) {
        String namespace = TestCluster.shared().namespace(level);
        client.namespaces()
                .withName(namespace)
                .edit(live -> live.edit()
                        .editMetadata()
                        .addToLabels("pod-security.kubernetes.io/enforce", level)
                        .endMetadata()
                        .build());
        return namespace;
    }
}
