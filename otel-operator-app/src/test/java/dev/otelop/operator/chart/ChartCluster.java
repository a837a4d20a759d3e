package dev.otelop.operator.chart;

import dev.otelop.testing.cluster.TestCluster;
import java.util.List;
import java.util.Locale;

/** The cluster of the chart's tests: its definitions and webhooks hold for all namespaces, so others stay away from it. */
final class ChartCluster {

    /** As far as the API server has to know them: they are cert-manager's and Prometheus's. */
    private static final String FOREIGN = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: %2$s.%1$s}
            spec:
              group: %1$s
              names: {kind: %3$s, plural: %2$s, listKind: %3$sList, singular: %4$s}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """;

    private ChartCluster() {}

    /** It ends with the JVM. */
    static TestCluster shared() {
        return Shared.CLUSTER;
    }

    private static TestCluster start() {
        // As OpenShift has it: whoever blocks the deletion of an owner must be allowed to set finalizers on it.
        TestCluster cluster = TestCluster.fresh(List.of("OwnerReferencesPermissionEnforcement"));
        define(cluster, "cert-manager.io", "certificates", "Certificate");
        define(cluster, "cert-manager.io", "issuers", "Issuer");
        define(cluster, "monitoring.coreos.com", "prometheusrules", "PrometheusRule");
        define(cluster, "monitoring.coreos.com", "servicemonitors", "ServiceMonitor");
        return cluster;
    }

    private static void define(TestCluster cluster, String group, String plural, String kind) {
        String yaml = FOREIGN.formatted(group, plural, kind, kind.toLowerCase(Locale.ROOT));
        cluster.kubectlWith(yaml, "apply", "-f", "-").orFail();
        cluster.kubectl("wait", "--for=condition=Established", "crd/" + plural + "." + group, "--timeout=60s")
                .orFail();
    }

    private static final class Shared {
        static final TestCluster CLUSTER = start();
    }
}
