package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is going on in a cluster: the custom resources by kind, namespace and name, below each what runs for it. */
record Board(List<BoardRow> rows) {

    private static final Comparator<HasMetadata> BY_NAME = Comparator.comparing(
                    (HasMetadata object) -> object.getMetadata().getNamespace())
            .thenComparing(object -> object.getMetadata().getName());

    Board {
        rows = List.copyOf(rows);
    }

    static Board read(KubernetesClient client) {
        List<HasMetadata> workloads = workloads(client);
        List<BoardRow> rows = new ArrayList<>();
        for (CustomResourceKind kind : CustomResourceKind.values()) {
            for (GenericKubernetesResource resource : sorted(kind.list(client))) {
                rows.add(CustomResourceRow.of(resource));
                rows.addAll(takeOwned(workloads, resource));
            }
        }
        workloads.forEach(workload -> rows.add(WorkloadRow.of(workload, "")));
        return new Board(rows);
    }

    /** True when nothing more needs to happen. */
    boolean settled() {
        return rows.stream().allMatch(BoardRow::settled);
    }

    List<BoardRow> unsettled() {
        return rows.stream().filter(row -> !row.settled()).toList();
    }

    private static List<HasMetadata> workloads(KubernetesClient client) {
        List<HasMetadata> all = new ArrayList<>();
        all.addAll(
                sorted(client.resources(DaemonSet.class).inAnyNamespace().list().getItems()));
        all.addAll(sorted(
                client.resources(Deployment.class).inAnyNamespace().list().getItems()));
        all.addAll(sorted(
                client.resources(StatefulSet.class).inAnyNamespace().list().getItems()));
        return all;
    }

    private static <T extends HasMetadata> List<T> sorted(List<T> objects) {
        return objects.stream().sorted(BY_NAME).toList();
    }

    private static List<BoardRow> takeOwned(List<HasMetadata> workloads, HasMetadata owner) {
        List<HasMetadata> owned =
                workloads.stream().filter(workload -> owns(owner, workload)).toList();
        workloads.removeAll(owned);
        return owned.stream().map(workload -> WorkloadRow.of(workload, "  ")).toList();
    }

    private static boolean owns(HasMetadata owner, HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .map(OwnerReference::getUid)
                .anyMatch(owner.getMetadata().getUid()::equals);
    }
}
