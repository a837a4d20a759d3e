package dev.otelop.operator.cli;

import java.util.Comparator;
import java.util.List;

/** The order in which objects of several files can be applied: what others need comes first. */
final class ApplyOrder {

    /** Kinds that others need, the most needed first. */
    private static final List<String> FIRST = List.of(
            "Namespace",
            "CustomResourceDefinition",
            "StorageClass",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding");

    private static final int CUSTOM_RESOURCE = FIRST.size();
    private static final int ANYTHING_ELSE = CUSTOM_RESOURCE + 1;

    private static final Comparator<FileObject> ORDER = Comparator.comparingInt(ApplyOrder::rank);

    private ApplyOrder() {}

    /** Objects of the same rank keep their order. */
    static List<FileObject> sorted(List<FileObject> objects) {
        return objects.stream().sorted(ORDER).toList();
    }

    /** Custom resources come before workloads, which may ask for what they describe. */
    private static int rank(FileObject object) {
        int rank = FIRST.indexOf(object.kind());
        if (rank >= 0) {
            return rank;
        }
        return object.group().equals(FileObject.OUR_GROUP) ? CUSTOM_RESOURCE : ANYTHING_ELSE;
    }
}
