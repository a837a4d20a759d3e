package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the operator does when somebody else changes its objects. */
class CollectorRepairsIT {

    private static TestOperator operator;

    @BeforeAll
    static void start() {
        operator = TestOperator.start();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void deletedChildrenComeBack() {
        String namespace = running("deleted");
        String before = uid(service(namespace));

        service(namespace).delete();
        configMap(namespace).delete();

        eventually(() -> uid(service(namespace)) != null
                && !before.equals(uid(service(namespace)))
                && configMap(namespace).get() != null);
    }

    @Test
    void childWithoutItsOwnerReferenceGetsItBack() {
        String namespace = running("orphan");

        deployment(namespace).edit(live -> {
            live.getMetadata().setOwnerReferences(List.of());
            return live;
        });

        eventually(() ->
                deployment(namespace).get().getMetadata().getOwnerReferences().size() == 1);
    }

    @Test
    void childWithoutItsLabelGetsItBack() {
        String namespace = running("label");

        service(namespace).edit(live -> {
            live.getMetadata().getLabels().remove(Labels.MANAGED_BY);
            return live;
        });

        eventually(() -> Labels.OPERATOR.equals(
                service(namespace).get().getMetadata().getLabels().get(Labels.MANAGED_BY)));
    }

    @Test
    void changedFieldsOfAChildAreSetBackAndAddedOnesStay() {
        String namespace = running("changed");

        deployment(namespace).edit(live -> {
            live.getSpec().setReplicas(7);
            live.getSpec().setProgressDeadlineSeconds(99);
            live.getMetadata().getAnnotations().put("example.com/note", "kept");
            return live;
        });

        eventually(() -> deployment(namespace).get().getSpec().getReplicas() == 1);
        Deployment live = deployment(namespace).get();
        assertThat(live.getSpec().getProgressDeadlineSeconds()).isEqualTo(99);
        assertThat(live.getMetadata().getAnnotations()).containsEntry("example.com/note", "kept");
    }

    @Test
    void objectOfSomebodyElseIsReportedAndLeftAlone() {
        String namespace = operator.cluster().namespace("foreign");
        ConfigMap foreign = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("c-config")
                .withNamespace(namespace)
                .endMetadata()
                .addToData("mine", "yes")
                .build();
        operator.client().resource(foreign).create();
        operator.apply(namespace, Collectors.yaml("c"));

        operator.awaitCondition(namespace, "c", "Degraded", "True", "ForeignObject");

        assertThat(operator.condition(namespace, "c", "Degraded").orElseThrow().getMessage())
                .contains("ConfigMap " + namespace + "/c-config");
        assertThat(configMap(namespace).get().getData()).containsOnlyKeys("mine");

        configMap(namespace).delete();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> operator.condition(namespace, "c", "Ready")
                        .filter(condition -> condition.getStatus().equals("True"))
                        .isPresent());
    }

    @Test
    void statefulSetWithOtherClaimTemplatesIsReplacedWhileItsPodsStay() {
        String namespace = operator.cluster().namespace("claims");
        operator.apply(namespace, stateful("1Gi"));
        operator.awaitReady(namespace, "c");
        String pod = podUid(namespace);
        String set = uid(
                operator.client().apps().statefulSets().inNamespace(namespace).withName("c"));

        operator.apply(namespace, stateful("2Gi"));

        eventually(() -> {
            String now = uid(operator.client()
                    .apps()
                    .statefulSets()
                    .inNamespace(namespace)
                    .withName("c"));
            return now != null && !now.equals(set);
        });
        assertThat(podUid(namespace)).isEqualTo(pod);
        operator.awaitReady(namespace, "c");
    }

    private static String stateful(String size) {
        return Collectors.yaml(
                "c",
                "mode: statefulset",
                "volumeClaimTemplates:",
                "- metadata: {name: data}",
                "  spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: " + size + "}}}",
                "volumeMounts:",
                "- {name: data, mountPath: /data}");
    }

    private static String podUid(String namespace) {
        return uid(operator.client().pods().inNamespace(namespace).withName("c-0"));
    }

    private static String running(String prefix) {
        String namespace = operator.cluster().namespace(prefix);
        operator.apply(namespace, Collectors.yaml("c"));
        operator.awaitReady(namespace, "c");
        return namespace;
    }

    private static Resource<Service> service(String namespace) {
        return operator.client().services().inNamespace(namespace).withName("c");
    }

    private static Resource<ConfigMap> configMap(String namespace) {
        return operator.client().configMaps().inNamespace(namespace).withName("c-config");
    }

    private static Resource<Deployment> deployment(String namespace) {
        return operator.client().apps().deployments().inNamespace(namespace).withName("c");
    }

    private static String uid(Resource<? extends HasMetadata> resource) {
        return Optional.ofNullable(resource.get())
                .map(object -> object.getMetadata().getUid())
                .orElse(null);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(condition);
    }
}
