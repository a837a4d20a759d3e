package dev.otelop.testing.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestClusterIT {

    private final TestCluster cluster = TestCluster.shared();

    @Test
    void clusterIsStartedOnce() {
        assertThat(TestCluster.shared()).isSameAs(cluster);
    }

    @Test
    void namespacesAreFreshAndReadyForPods() {
        String first = cluster.namespace("fresh");
        String second = cluster.namespace("fresh");
        assertThat(first).isNotEqualTo(second);
        assertThat(cluster.client().pods().inNamespace(first).list().getItems()).isEmpty();
        CommandResult run = cluster.kubectl("run", "pod", "--image=example.com/web:1", "-n", second);
        assertThat(run.orFail()).contains("pod/pod created");
    }

    @Test
    void kubectlReadsWhatItIsGivenAndReportsItsFailure() {
        String namespace = cluster.namespace("kubectl");
        String manifest = "{apiVersion: v1, kind: ConfigMap, metadata: {name: given}}";
        assertThat(cluster.kubectlWith(manifest, "apply", "-n", namespace, "-f", "-")
                        .orFail())
                .contains("configmap/given created");
        CommandResult missing = cluster.kubectl("get", "configmap", "missing", "-n", namespace);
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("NotFound");
        assertThatThrownBy(missing::orFail).isInstanceOf(AssertionError.class).hasMessageContaining("NotFound");
    }

    @Test
    void auditLogTellsWritesAndUsersApart() {
        String namespace = cluster.namespace("audit");
        Instant before = Instant.now();
        try (KubernetesClient writer = cluster.client("writer", "system:masters")) {
            ConfigMap map = new ConfigMapBuilder()
                    .withNewMetadata()
                    .withName("seen")
                    .withNamespace(namespace)
                    .endMetadata()
                    .build();
            writer.resource(map).dryRun().create();
            writer.resource(map).create();
            writer.resource(map).get();
            writer.resource(map).delete();
        }
        List<AuditedWrite> writes = cluster.auditLog().writesSince(before, "writer");
        assertThat(writes).extracting(AuditedWrite::verb).containsExactly("create", "create", "delete");
        assertThat(writes).extracting(AuditedWrite::dryRun).containsExactly(true, false, false);
        assertThat(writes).allSatisfy(write -> {
            assertThat(write.resource()).isEqualTo("configmaps");
            assertThat(write.namespace()).isEqualTo(namespace);
            assertThat(write.time()).isAfterOrEqualTo(before.minusMillis(1));
        });
        assertThat(cluster.auditLog().writesSince(Instant.now(), "writer")).isEmpty();
    }

    @Test
    void userWithoutRightsMayNotWrite() {
        String namespace = cluster.namespace("nobody");
        try (KubernetesClient nobody = cluster.client("nobody")) {
            assertThatThrownBy(() -> nobody.configMaps().inNamespace(namespace).list())
                    .isInstanceOf(KubernetesClientException.class)
                    .hasMessageContaining("cannot list resource");
        }
    }

    @Test
    void deletedNamespaceGoesAwayWithItsPods() {
        String namespace = cluster.namespace("gone");
        cluster.kubectl("run", "pod", "--image=example.com/web:1", "-n", namespace)
                .orFail();
        cluster.kubectl("wait", "--for=condition=Ready", "pod/pod", "-n", namespace, "--timeout=20s")
                .orFail();
        cluster.kubectl("delete", "namespace", namespace, "--timeout=30s").orFail();
        assertThat(cluster.client().namespaces().withName(namespace).get()).isNull();
    }
}
