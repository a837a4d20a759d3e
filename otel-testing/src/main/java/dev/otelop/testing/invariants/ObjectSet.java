package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The objects under test, what is declared to exist besides, and the pods they describe. */
record ObjectSet(List<HasMetadata> objects, Set<String> external, List<Workload> workloads) {

    static ObjectSet of(List<? extends HasMetadata> objects, Collection<String> external) {
        List<Workload> workloads =
                objects.stream().map(Workload::of).flatMap(Optional::stream).toList();
        return new ObjectSet(List.copyOf(objects), new TreeSet<>(external), workloads);
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    boolean has(String kind, String name) {
        return external.contains(kind + "/" + name)
                || objects.stream()
                        .anyMatch(object -> object.getKind().equals(kind)
                                && name.equals(object.getMetadata().getName()));
    }

    static String subject(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    /** Of a kind without a class of its own the name tells: ClusterIssuer has no namespace, Certificate has one. */
    static boolean namespaced(HasMetadata object) {
        return object instanceof GenericKubernetesResource
                ? !object.getKind().startsWith("Cluster")
                : object instanceof Namespaced;
    }
}
