package dev.otelop.operator.rights;

import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.client.Config;
import java.util.Collection;
import java.util.EnumSet;
import java.util.TreeSet;

/**
 * Users of the test clusters who have the rights of an operator and no other, so that what lacks in the table of rights
 * fails the tests that need it. {@link RightsLedger} reads from the audit log what they use.
 */
public final class OperatorUser {

    /** The audit log keeps also what this group reads. */
    static final String GROUP = "otelop:operators";

    private OperatorUser() {}

    /**
     * A user who may do all that an operator does, in all namespaces, and register webhooks as operators outside a cluster
     * do.
     *
     * @param namespace the operator's own, for its lease and its Secret
     */
    public static Config everywhere(TestCluster cluster, String user, String namespace) {
        return Config.fromKubeconfig(kubeconfig(cluster, user, namespace));
    }

    /** The same as the text of a kubeconfig. */
    public static String kubeconfig(TestCluster cluster, String user, String namespace) {
        return kubeconfig(
                cluster,
                user,
                new Installation("opentelemetry-operator", namespace, new TreeSet<>(), EnumSet.allOf(Feature.class)));
    }

    /** A user who may reconcile in some namespaces. There is no ClusterRole. */
    public static Config within(TestCluster cluster, String user, Collection<String> namespaces) {
        return Config.fromKubeconfig(kubeconfig(
                cluster,
                user,
                new Installation(
                        user, "default", new TreeSet<>(namespaces), EnumSet.of(Feature.BRIDGES, Feature.RECONCILE))));
    }

    private static String kubeconfig(TestCluster cluster, String user, Installation installation) {
        Subject subject = new Subject("rbac.authorization.k8s.io", "User", user, null);
        for (HasMetadata object : Roles.of(installation, subject)) {
            if (object.getKind().endsWith("Binding")) {
                // A role is shared, its binding is not.
                object.getMetadata().setName(user + "-" + object.getMetadata().getName());
            }
            cluster.client().resource(object).forceConflicts().serverSideApply();
        }
        return cluster.kubeconfig(user, GROUP);
    }
}
