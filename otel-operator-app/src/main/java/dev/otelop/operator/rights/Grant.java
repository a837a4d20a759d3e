package dev.otelop.operator.rights;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role together with its binding.
 *
 * @param role the name without its ending, {@code -role} or {@code -rolebinding}
 * @param namespace where it holds, null for the whole cluster
 */
record Grant(String role, @Nullable String namespace, List<PolicyRule> rules) {

    private static final String API = "rbac.authorization.k8s.io";

    List<HasMetadata> to(Subject subject) {
        return namespace == null ? inCluster(subject) : inNamespace(subject);
    }

    private List<HasMetadata> inCluster(Subject subject) {
        return List.of(
                new ClusterRoleBuilder()
                        .withMetadata(metadata("-role"))
                        .withRules(rules)
                        .build(),
                new ClusterRoleBindingBuilder()
                        .withMetadata(metadata("-rolebinding"))
                        .withRoleRef(new RoleRef(API, "ClusterRole", role + "-role"))
                        .withSubjects(subject)
                        .build());
    }

    private List<HasMetadata> inNamespace(Subject subject) {
        return List.of(
                new RoleBuilder()
                        .withMetadata(metadata("-role"))
                        .withRules(rules)
                        .build(),
                new RoleBindingBuilder()
                        .withMetadata(metadata("-rolebinding"))
                        .withRoleRef(new RoleRef(API, "Role", role + "-role"))
                        .withSubjects(subject)
                        .build());
    }

    private ObjectMeta metadata(String ending) {
        return new ObjectMetaBuilder()
                .withName(role + ending)
                .withNamespace(namespace)
                .build();
    }
}
