package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An API that not every cluster serves, and that may be installed while the operator runs. */
class OptionalApiIT {

    private static final String CERTIFICATES = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: certificates.cert-manager.io}
            spec:
              group: cert-manager.io
              names: {kind: Certificate, plural: certificates, listKind: CertificateList, singular: certificate}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """;

    @Test
    void certificatesAreMadeWatchedAndRemovedOnceTheClusterKnowsThem() {
        try (TestCluster cluster = TestCluster.fresh()) {
            TestOperator.installDefinitions(cluster);
            try (TestOperator operator = TestOperator.on(cluster)) {
                String namespace = cluster.namespace("tls");
                operator.apply(namespace, Collectors.yaml("c", "tls: {issuerRef: {name: ca-issuer}}"));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> operator.condition(namespace, "c", "ConfigValid")
                                .isPresent());

                cluster.kubectlWith(CERTIFICATES, "apply", "-f", "-").orFail();

                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> certificate(cluster, namespace) != null);
                String first = certificate(cluster, namespace).getMetadata().getUid();
                cluster.kubectl("delete", "-n", namespace, "certificate", "c-cert")
                        .orFail();
                await().atMost(Duration.ofSeconds(20)).until(() -> certificate(cluster, namespace) != null);
                assertThat(certificate(cluster, namespace).getMetadata().getUid())
                        .isNotEqualTo(first);

                operator.apply(namespace, Collectors.yaml("c"));
                await().atMost(Duration.ofSeconds(20)).until(() -> certificate(cluster, namespace) == null);

                Instant rest = Instant.now();
                operator.awaitReady(namespace, "c");
                await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
                assertThat(operator.writesSince(rest.plusSeconds(3)))
                        .filteredOn(write -> write.resource().equals("certificates"))
                        .isEmpty();
            }
        }
    }

    @Test
    void anApiThatVanishesAndComesBackNeitherStopsNorConfusesTheOperator() {
        try (TestCluster cluster = TestCluster.fresh()) {
            TestOperator.installDefinitions(cluster);
            installCertificates(cluster);
            try (TestOperator operator = TestOperator.on(cluster)) {
                String namespace = cluster.namespace("tls");
                operator.apply(namespace, Collectors.yaml("c", "tls: {issuerRef: {name: ca-issuer}}"));
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> certificate(cluster, namespace) != null);

                cluster.kubectl("delete", "crd", "certificates.cert-manager.io").orFail();

                await().atMost(Duration.ofSeconds(60))
                        .until(() -> operator.condition(namespace, "c", "ConfigValid")
                                .filter(condition -> condition.getMessage().contains("cert-manager"))
                                .isPresent());
                operator.apply(namespace, Collectors.yaml("other"));
                operator.awaitReady(namespace, "other");
                assertThat(operator.operator().healthy()).isTrue();

                installCertificates(cluster);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> certificate(cluster, namespace) != null);
                cluster.kubectl("delete", "-n", namespace, "certificate", "c-cert")
                        .orFail();
                await("the cache to follow the API that came back")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> certificate(cluster, namespace) != null);
                assertThat(operator.operator().healthy()).isTrue();
            }
        }
    }

    private static void installCertificates(TestCluster cluster) {
        cluster.kubectlWith(CERTIFICATES, "apply", "-f", "-").orFail();
        cluster.kubectl("wait", "--for=condition=Established", "crd/certificates.cert-manager.io", "--timeout=30s")
                .orFail();
    }

    private static GenericKubernetesResource certificate(TestCluster cluster, String namespace) {
        return cluster.client()
                .genericKubernetesResources("cert-manager.io/v1", "Certificate")
                .inNamespace(namespace)
                .withName("c-cert")
                .get();
    }
}
