package dev.otelop.operator;

import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import java.time.Duration;

/** Pods that the API server refuses, by the configuration they were to run. */
final class BrokenPods {

    private BrokenPods() {}

    /** From now on, a namespace takes no pod with another configuration than this one. */
    static void unlessConfigHash(TestCluster cluster, String namespace, String hash) {
        cluster.kubectlWith(POLICY.formatted(namespace, hash), "apply", "-f", "-")
                .orFail();
        await("the policy to be in force")
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe(cluster, namespace).err().contains("this configuration is broken"));
    }

    /** Takes the restriction away again. */
    static void heal(TestCluster cluster, String namespace) {
        cluster.kubectlWith(POLICY.formatted(namespace, ""), "delete", "-f", "-")
                .orFail();
        await("the policy to be gone")
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe(cluster, namespace).exit() == 0);
    }

    private static CommandResult probe(TestCluster cluster, String namespace) {
        return cluster.kubectl("-n", namespace, "run", "probe", "--image=probe", "--dry-run=server");
    }

    private static final String POLICY = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata:
              name: broken-%1$s
            spec:
              failurePolicy: Fail
              matchConstraints:
                resourceRules:
                - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
              validations:
              - expression: >-
                  has(object.metadata.annotations)
                  && 'opentelemetry.io/config-hash' in object.metadata.annotations
                  && object.metadata.annotations['opentelemetry.io/config-hash'] == '%2$s'
                message: this configuration is broken
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata:
              name: broken-%1$s
            spec:
              policyName: broken-%1$s
              validationActions: [Deny]
              matchResources:
                namespaceSelector:
                  matchLabels: {kubernetes.io/metadata.name: "%1$s"}
            """;
}
