package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.OwnerFacts.Owner;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owners of a pod make of its service name and its attributes, kind by kind. */
class OwnersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/ReplicaSet/cart-5d9c apps/Deployment/cart | cart |"
                        + " k8s.deployment.name=cart k8s.replicaset.name=cart-5d9c",
                "apps/ReplicaSet/cart-5d9c | cart-5d9c | k8s.replicaset.name=cart-5d9c",
                "apps/StatefulSet/db | db | k8s.statefulset.name=db",
                "apps/DaemonSet/node-agent | node-agent | k8s.daemonset.name=node-agent",
                "batch/Job/import | import | k8s.job.name=import",
                "batch/Job/import-29112345 batch/CronJob/import | import |"
                        + " k8s.cronjob.name=import k8s.job.name=import-29112345",
                "apps/ReplicaSet/cart-5d9c argoproj.io/Rollout/cart | cart | k8s.replicaset.name=cart-5d9c",
                "apps.kruise.io/CloneSet/cart | cart | ''",
                "batch.volcano.sh/Job/train | train | ''",
                "/Node/worker-1 | app | ''",
                "'' | app | ''"
            })
    void ownersNameTheServiceAndAreAttributes(String chain, String service, String attributes) {
        ServiceIdentity identity = identity(new OwnerFacts(owners(chain), true), "{}");

        assertThat(identity.serviceName()).isEqualTo(service);
        assertThat(ownerAttributes(identity)).isEqualTo(attributes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1, kind: ReplicaSet, name: cart-5d9c | cart | k8s.replicaset.name=cart-5d9c",
                "apps/v1, kind: StatefulSet, name: db | db | k8s.statefulset.name=db",
                "apps/v1, kind: DaemonSet, name: agent | agent | k8s.daemonset.name=agent",
                "batch/v1, kind: Job, name: import-29112345 | import | k8s.job.name=import-29112345",
                "argoproj.io/v1alpha1, kind: Rollout, name: cart | cart | ''"
            })
    void whereNothingCouldBeReadThePodItselfTellsItsOwner(String reference, String service, String attributes) {
        String metadata = "{labels: {pod-template-hash: 5d9c}, ownerReferences: [{controller: true, apiVersion: %s}]}"
                .formatted(reference);

        ServiceIdentity identity = identity(new OwnerFacts(List.of(), false), metadata);

        assertThat(identity.serviceName()).isEqualTo(service);
        assertThat(ownerAttributes(identity)).isEqualTo(attributes);
    }

    @Test
    void anOwnerThatIsNoControllerLendsNoName() {
        String metadata = "{ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db}]}";

        assertThat(identity(new OwnerFacts(List.of(), false), metadata).serviceName())
                .isEqualTo("app");
    }

    private static ServiceIdentity identity(OwnerFacts owners, String metadata) {
        Pod pod = Trees.read(
                Trial.tree("{metadata: %s, spec: {containers: [{name: app, image: app}]}}".formatted(metadata)),
                Pod.class);
        Container app = pod.getSpec().getContainers().get(0);
        return ServiceIdentity.of(
                pod,
                app,
                Trial.instrumentation("{spec: {}}").getSpec(),
                Trial.context().withOwners(owners),
                Map.of());
    }

    /** Each as {@code group/kind/name}. */
    private static List<Owner> owners(String chain) {
        return Stream.of(chain.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("/"))
                .map(parts -> new Owner(parts[0], parts[1], parts[2], "uid-of-" + parts[2]))
                .toList();
    }

    private static String ownerAttributes(ServiceIdentity identity) {
        return identity.generated().entrySet().stream()
                .filter(attribute -> attribute
                        .getKey()
                        .matches("k8s\\.(deployment|replicaset|statefulset|daemonset|job|cronjob)\\..*"))
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(" "));
    }
}
