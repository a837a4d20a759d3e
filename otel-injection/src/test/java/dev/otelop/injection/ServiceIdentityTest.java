package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.OwnerFacts.Owner;
import dev.otelop.model.v1alpha1.Instrumentation;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceIdentityTest {

    private static final Owner REPLICA_SET = new Owner("apps", "ReplicaSet", "cart-5d9c", "rs-uid");
    private static final Owner DEPLOYMENT = new Owner("apps", "Deployment", "cart", "deploy-uid");
    private static final String PLAIN = "metadata: {}";

    @Test
    void everythingKnownAboutThePodIsAnAttribute() {
        ServiceIdentity identity = identity(PLAIN, "spec: {}", owners(REPLICA_SET, DEPLOYMENT), Map.of());

        assertThat(identity.serviceName()).isEqualTo("cart");
        assertThat(identity.generated())
                .containsExactly(
                        Map.entry("k8s.container.name", "app"),
                        Map.entry("k8s.deployment.name", "cart"),
                        Map.entry("k8s.namespace.name", "shop"),
                        Map.entry("k8s.node.name", "$(OTEL_RESOURCE_ATTRIBUTES_NODE_NAME)"),
                        Map.entry("k8s.pod.name", "$(OTEL_RESOURCE_ATTRIBUTES_POD_NAME)"),
                        Map.entry("k8s.replicaset.name", "cart-5d9c"),
                        Map.entry("service.instance.id", "shop.$(OTEL_RESOURCE_ATTRIBUTES_POD_NAME).app"),
                        Map.entry("service.namespace", "shop"),
                        Map.entry("service.version", "1.2"));
    }

    @Test
    void uidsAreAttributesWhenTheyAreWanted() {
        assertThat(identity(
                                PLAIN,
                                "spec: {resource: {addK8sUIDAttributes: true}}",
                                owners(REPLICA_SET, DEPLOYMENT),
                                Map.of())
                        .generated())
                .containsEntry("k8s.pod.uid", "$(OTEL_RESOURCE_ATTRIBUTES_POD_UID)")
                .containsEntry("k8s.deployment.uid", "deploy-uid")
                .containsEntry("k8s.replicaset.uid", "rs-uid");
    }

    @Test
    void annotationsWinOverWhatIsComputedAndThatOverTheInstrumentation() {
        ServiceIdentity identity = identity(
                """
                metadata:
                  annotations:
                    resource.opentelemetry.io/service.namespace: mine
                    resource.opentelemetry.io/team: carts
                """,
                "spec: {resource: {resourceAttributes: {team: x, zone: z, k8s.container.name: y}}}",
                OwnerFacts.none(),
                Map.of());

        assertThat(identity.generated())
                .containsEntry("service.namespace", "mine")
                .containsEntry("team", "carts")
                .containsEntry("zone", "z")
                .containsEntry("k8s.container.name", "app");
    }

    @Test
    void whatTheContainerDeclaresIsNotGeneratedAgain() {
        ServiceIdentity identity =
                identity(PLAIN, "spec: {}", OwnerFacts.none(), Map.of("k8s.pod.name", "p", "service.name", "declared"));

        assertThat(identity.generated()).doesNotContainKeys("k8s.pod.name", "service.name");
        assertThat(identity.serviceName()).isNull();
        assertThat(identity.name()).isEqualTo("declared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{annotations: {resource.opentelemetry.io/service.name: said}} | said",
                "{labels: {app.kubernetes.io/instance: one, app.kubernetes.io/name: two}} | one",
                "{labels: {app.kubernetes.io/name: two}} | two",
                "{} | cart",
                "{annotations: {resource.opentelemetry.io/k8s.deployment.name: other}} | other"
            })
    void theBestNameIsTheOneTheUserSaid(String metadata, String name) {
        assertThat(identity(
                                "metadata: " + metadata,
                                "spec: {defaults: {useLabelsForResourceAttributes: true}}",
                                owners(REPLICA_SET, DEPLOYMENT),
                                Map.of())
                        .serviceName())
                .isEqualTo(name);
    }

    @Test
    void labelsDoNotCountUnlessTheInstrumentationWantsThem() {
        assertThat(identity(
                                "metadata: {labels: {app.kubernetes.io/name: two, app.kubernetes.io/version: '7'}}",
                                "spec: {}",
                                OwnerFacts.none(),
                                Map.of())
                        .serviceName())
                .isEqualTo("app");
    }

    @Test
    void labelsTellVersionAndNamespaceWhereTheyAreWanted() {
        assertThat(identity(
                                "metadata: {labels: {app.kubernetes.io/version: '7', app.kubernetes.io/part-of: suite}}",
                                "spec: {defaults: {useLabelsForResourceAttributes: true}}",
                                OwnerFacts.none(),
                                Map.of())
                        .generated())
                .containsEntry("service.version", "7")
                .containsEntry("service.namespace", "suite");
    }

    @Test
    void theServiceNameOfTheInstrumentationIsBetterThanAGuess() {
        assertThat(identity(
                                PLAIN,
                                "spec: {resource: {resourceAttributes: {service.name: fixed}}}",
                                owners(REPLICA_SET, DEPLOYMENT),
                                Map.of())
                        .serviceName())
                .isEqualTo("fixed");
    }

    @Test
    void aRolloutNamesItsPodsAsADeploymentDoes() {
        Owner rollout = new Owner("argoproj.io", "Rollout", "cart-rollout", "uid");

        ServiceIdentity identity = identity(PLAIN, "spec: {}", owners(REPLICA_SET, rollout), Map.of());

        assertThat(identity.serviceName()).isEqualTo("cart-rollout");
        assertThat(identity.generated()).doesNotContainKey("k8s.deployment.name");
    }

    @Test
    void aJobOfAnotherGroupIsNoJob() {
        OwnerFacts facts = owners(new Owner("batch.volcano.sh", "Job", "train", "uid"));

        ServiceIdentity identity = identity(PLAIN, "spec: {}", facts, Map.of());

        assertThat(identity.serviceName()).isEqualTo("train");
        assertThat(identity.generated()).doesNotContainKey("k8s.job.name");
    }

    @Test
    void aChainThatWasCutStillNamesThePodWithoutTheHashOfItsTemplate() {
        OwnerFacts cut = new OwnerFacts(List.of(REPLICA_SET), false);

        assertThat(identity("metadata: {labels: {pod-template-hash: 5d9c}}", "spec: {}", cut, Map.of())
                        .serviceName())
                .isEqualTo("cart");
        assertThat(identity(PLAIN, "spec: {}", cut, Map.of()).serviceName()).isEqualTo("cart-5d9c");
    }

    @Test
    void thePodItselfTellsItsOwnerWhenNothingWasRead() {
        ServiceIdentity identity = identity("""
                metadata:
                  labels: {pod-template-hash: 5d9c}
                  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-5d9c, uid: u, controller: true}]
                """, "spec: {}", OwnerFacts.none(), Map.of());

        assertThat(identity.serviceName()).isEqualTo("cart");
        assertThat(identity.generated()).containsEntry("k8s.replicaset.name", "cart-5d9c");
    }

    @Test
    void aNodeLendsItsPodsNoName() {
        OwnerFacts facts = owners(new Owner("", "Node", "node-1", "uid"));

        assertThat(identity("metadata: {name: static-pod}", "spec: {}", facts, Map.of())
                        .serviceName())
                .isEqualTo("static-pod");
    }

    private static OwnerFacts owners(Owner... chain) {
        return new OwnerFacts(List.of(chain), true);
    }

    private static ServiceIdentity identity(
            String pod, String instrumentation, OwnerFacts owners, Map<String, String> declared) {
        Pod typed = Trees.read(
                Trial.tree(pod.strip() + "\nspec: {containers: [{name: app, image: 'reg:5000/cart:1.2'}]}"), Pod.class);
        Instrumentation agents = Trial.instrumentation(instrumentation);
        return ServiceIdentity.of(
                typed,
                typed.getSpec().getContainers().get(0),
                agents.getSpec(),
                Trial.context().withOwners(owners),
                new TreeMap<>(declared));
    }
}
