package dev.otelop.operator.rights;

import static dev.otelop.operator.rights.Feature.BRIDGES;
import static dev.otelop.operator.rights.Feature.CERTIFICATE;
import static dev.otelop.operator.rights.Feature.INJECTION;
import static dev.otelop.operator.rights.Feature.LEADER_ELECTION;
import static dev.otelop.operator.rights.Feature.RECONCILE;
import static dev.otelop.operator.rights.Feature.REGISTRATION;
import static dev.otelop.operator.rights.Feature.WEBHOOKS;
import static dev.otelop.operator.rights.Reach.CLUSTER;
import static dev.otelop.operator.rights.Reach.OWN;
import static dev.otelop.operator.rights.Reach.WATCHED;

import dev.otelop.operator.platform.Leadership;
import java.util.List;

/**
 * The table of rights, sorted by feature, group, resource and verbs. Every row is used by the cluster tests.
 * There is no wildcard, and Secrets are never listed or watched.
 */
public final class Rights {

    /** For objects that the operator makes, keeps in memory and takes away: all of them by server-side apply. */
    private static final String OWNED = "create delete get list patch watch";

    private static final String GROUP = "opentelemetry.io";
    private static final String REGISTRATIONS = "admissionregistration.k8s.io";
    private static final String MUTATING = "mutatingwebhookconfigurations";
    private static final String MUTATING_NAME = Right.INSTALLATION + "-mutating-webhook-configuration";
    private static final String VALIDATING = "validatingwebhookconfigurations";
    private static final String VALIDATING_NAME = Right.INSTALLATION + "-validating-webhook-configuration";
    private static final String SERVING_CERT = Right.INSTALLATION + "-serving-cert";

    private static final List<Right> ALL = List.of(
            Right.of(BRIDGES, WATCHED, "", "secrets", "create delete get patch", "headers for a bridge's server"),
            Right.of(
                    BRIDGES,
                    WATCHED,
                    GROUP,
                    "opampbridges/finalizers",
                    "update",
                    "own objects that block its deletion"),
            Right.of(BRIDGES, WATCHED, GROUP, "opentelemetrycollectors", "create delete get patch", "a bridge's rights")
                    .onlyToPassOn(),
            Right.of(BRIDGES, WATCHED, "rbac.authorization.k8s.io", "rolebindings", OWNED, "give a bridge its rights"),
            Right.of(
                    BRIDGES,
                    WATCHED,
                    "rbac.authorization.k8s.io",
                    "roles",
                    OWNED,
                    "rights of a bridge in its namespace"),
            Right.of(CERTIFICATE, OWN, "", "secrets", "create", "make the Secret when it is not there"),
            Right.of(
                            CERTIFICATE,
                            OWN,
                            "",
                            "secrets",
                            "get update",
                            "share one certificate among replicas, and renew it")
                    .named(SERVING_CERT),
            Right.of(INJECTION, WATCHED, "", "configmaps", "get", "extend a variable that comes from a ConfigMap"),
            Right.of(INJECTION, CLUSTER, "", "namespaces", "get list watch", "requests and grants stand on namespaces")
                    .named(Right.WATCHED),
            Right.of(INJECTION, WATCHED, "apps", "replicasets", "get", "a pod's service is named after its Deployment"),
            Right.of(INJECTION, WATCHED, "batch", "jobs", "get", "a pod's service is named after its CronJob"),
            Right.of(INJECTION, WATCHED, "events.k8s.io", "events", "create", "tell owners what was refused"),
            Right.of(INJECTION, WATCHED, GROUP, "instrumentations", "get list watch", "what pods ask for"),
            Right.of(INJECTION, WATCHED, GROUP, "opentelemetrycollectors", "get list watch", "sidecars for pods"),
            Right.of(LEADER_ELECTION, OWN, "coordination.k8s.io", "leases", "create", "make the lease"),
            Right.of(LEADER_ELECTION, OWN, "coordination.k8s.io", "leases", "get patch update", "hold and release it")
                    .named(Leadership.LEASE),
            Right.of(RECONCILE, WATCHED, "", "configmaps", OWNED, "configurations"),
            Right.of(RECONCILE, WATCHED, "", "events", "list", "say why pods are not made"),
            Right.of(RECONCILE, WATCHED, "", "pods", "list", "say why pods are not ready"),
            Right.of(RECONCILE, WATCHED, "", "serviceaccounts", OWNED, "an account for each collector"),
            Right.of(RECONCILE, WATCHED, "", "services", OWNED, "how collectors are reached"),
            Right.of(RECONCILE, WATCHED, "apps", "daemonsets", OWNED, "collectors on every node"),
            Right.of(RECONCILE, WATCHED, "apps", "deployments", OWNED, "collectors behind a Service"),
            Right.of(RECONCILE, WATCHED, "apps", "statefulsets", OWNED, "collectors with storage"),
            Right.of(
                    RECONCILE,
                    WATCHED,
                    "autoscaling",
                    "horizontalpodautoscalers",
                    OWNED,
                    "scale, and step back from scalers"),
            Right.of(RECONCILE, WATCHED, "cert-manager.io", "certificates", OWNED, "spec.tls.issuerRef"),
            Right.of(RECONCILE, WATCHED, "events.k8s.io", "events", "create", "tell what happened to a resource"),
            Right.of(RECONCILE, WATCHED, GROUP, "instrumentations", "list watch", "check them"),
            Right.of(RECONCILE, WATCHED, GROUP, "instrumentations/status", "patch", "say what was found"),
            Right.of(RECONCILE, WATCHED, GROUP, "opampbridges", "list watch", "check them"),
            Right.of(RECONCILE, WATCHED, GROUP, "opampbridges/status", "patch", "say what was found"),
            Right.of(RECONCILE, WATCHED, GROUP, "opentelemetrycollectors", "list watch", "what is to run"),
            Right.of(
                    RECONCILE,
                    WATCHED,
                    GROUP,
                    "opentelemetrycollectors/finalizers",
                    "update",
                    "own objects that block its deletion"),
            Right.of(RECONCILE, WATCHED, GROUP, "opentelemetrycollectors/status", "patch", "say what runs"),
            Right.of(RECONCILE, WATCHED, "policy", "poddisruptionbudgets", OWNED, "survive the draining of nodes"),
            Right.of(REGISTRATION, CLUSTER, REGISTRATIONS, MUTATING, OWNED, "be asked about pods")
                    .named(MUTATING_NAME),
            Right.of(REGISTRATION, CLUSTER, REGISTRATIONS, VALIDATING, OWNED, "be asked about custom resources")
                    .named(VALIDATING_NAME),
            Right.of(WEBHOOKS, CLUSTER, REGISTRATIONS, MUTATING, "get list patch watch", "renew the authority to trust")
                    .named(MUTATING_NAME),
            Right.of(
                            WEBHOOKS,
                            CLUSTER,
                            REGISTRATIONS,
                            VALIDATING,
                            "get list patch watch",
                            "renew the authority to trust")
                    .named(VALIDATING_NAME));

    private Rights() {}

    public static List<Right> all() {
        return ALL;
    }
}
