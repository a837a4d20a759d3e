package dev.otelop.operator;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything of a namespace that an operator could have made, changed or left behind. */
final class Inventory {

    private static final List<String> KINDS = List.of(
            "apps/v1 DaemonSet",
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "networking.k8s.io/v1 Ingress",
            "policy/v1 PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1 Role",
            "rbac.authorization.k8s.io/v1 RoleBinding",
            "v1 ConfigMap",
            "v1 PersistentVolumeClaim",
            "v1 Secret",
            "v1 Service",
            "v1 ServiceAccount");

    private Inventory() {}

    /**
     * Kind and name to what was asked for: the same in two namespaces in which the same was applied, whatever happened on
     * the way.
     */
    static SortedMap<String, Object> of(TestCluster cluster, String namespace) {
        SortedMap<String, Object> all = new TreeMap<>();
        for (String kind : KINDS) {
            String[] words = kind.split(" ");
            cluster.client()
                    .genericKubernetesResources(words[0], words[1])
                    .inNamespace(namespace)
                    .list()
                    .getItems()
                    .forEach(object ->
                            all.put(words[1] + " " + object.getMetadata().getName(), wish(cluster, object, namespace)));
        }
        return all;
    }

    private static Object wish(TestCluster cluster, GenericKubernetesResource object, String namespace) {
        SortedMap<String, Object> wish = new TreeMap<>();
        put(wish, "labels", object.getMetadata().getLabels());
        put(
                wish,
                "owners",
                object.getMetadata().getOwnerReferences().stream()
                        .map(owner -> owner.getKind() + " " + owner.getName())
                        .toList());
        put(wish, "data", object.get("data"));
        put(wish, "spec", object.get("spec"));
        String text = cluster.client().getKubernetesSerialization().asJson(wish);
        return text.replace(namespace, "NAMESPACE")
                .replaceAll("\"(clusterIPs?|healthCheckNodePort)\":(\\[[^]]*]|\"[^\"]*\"|\\d+),?", "");
    }

    private static void put(SortedMap<String, Object> wish, String key, @Nullable Object value) {
        if (value != null) {
            wish.put(key, value);
        }
    }
}
