package dev.otelop.operator.rights;

import static dev.otelop.operator.rights.Feature.BRIDGES;
import static dev.otelop.operator.rights.Feature.CERTIFICATE;
import static dev.otelop.operator.rights.Feature.INJECTION;
import static dev.otelop.operator.rights.Feature.LEADER_ELECTION;
import static dev.otelop.operator.rights.Feature.RECONCILE;
import static dev.otelop.operator.rights.Feature.REGISTRATION;
import static dev.otelop.operator.rights.Feature.WEBHOOKS;

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
    private static final String LEASES = "coordination.k8s.io";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String REGISTRATIONS = "admissionregistration.k8s.io";
    private static final String MUTATING = "mutatingwebhookconfigurations";
    private static final String MUTATING_NAME = Right.INSTALLATION + "-mutating-webhook-configuration";
    private static final String VALIDATING = "validatingwebhookconfigurations";
    private static final String VALIDATING_NAME = Right.INSTALLATION + "-validating-webhook-configuration";
    private static final String SERVING_CERT = Right.INSTALLATION + "-serving-cert";

    private static final List<Right> ALL = List.of(
            watched(BRIDGES, "", "secrets", "create delete get patch", "headers for a bridge's server"),
            watched(BRIDGES, GROUP, "opampbridges/finalizers", "update", "own objects that block deletion"),
            watched(BRIDGES, GROUP, "opentelemetrycollectors", "create delete get patch", "a bridge's rights")
                    .onlyToPassOn(),
            watched(BRIDGES, RBAC, "rolebindings", OWNED, "give a bridge its rights"),
            watched(BRIDGES, RBAC, "roles", OWNED, "rights of a bridge in its namespace"),
            own(CERTIFICATE, "", "secrets", "create", "make the Secret when it is not there"),
            own(CERTIFICATE, "", "secrets", "get update", "share one certificate among replicas, and renew it")
                    .named(SERVING_CERT),
            watched(INJECTION, "", "configmaps", "get", "extend a variable that comes from a ConfigMap"),
            cluster(INJECTION, "", "namespaces", "get list watch", "requests and grants stand on namespaces")
                    .named(Right.WATCHED),
            watched(INJECTION, "apps", "replicasets", "get", "a pod's service is named after its Deployment"),
            watched(INJECTION, "batch", "jobs", "get", "a pod's service is named after its CronJob"),
            watched(INJECTION, "events.k8s.io", "events", "create", "tell owners what was refused"),
            watched(INJECTION, GROUP, "instrumentations", "get list watch", "what pods ask for"),
            watched(INJECTION, GROUP, "opentelemetrycollectors", "get list watch", "sidecars for pods"),
            own(LEADER_ELECTION, LEASES, "leases", "create", "make the lease"),
            own(LEADER_ELECTION, LEASES, "leases", "get patch update", "hold and release it")
                    .named(Leadership.LEASE),
            watched(RECONCILE, "", "configmaps", OWNED, "configurations"),
            watched(RECONCILE, "", "events", "list", "say why pods are not made"),
            watched(RECONCILE, "", "pods", "list", "say why pods are not ready"),
            watched(RECONCILE, "", "serviceaccounts", OWNED, "an account for each collector"),
            watched(RECONCILE, "", "services", OWNED, "how collectors are reached"),
            watched(RECONCILE, "apps", "daemonsets", OWNED, "collectors on every node"),
            watched(RECONCILE, "apps", "deployments", OWNED, "collectors behind a Service"),
            watched(RECONCILE, "apps", "statefulsets", OWNED, "collectors with storage"),
            watched(RECONCILE, "autoscaling", "horizontalpodautoscalers", OWNED, "scale, and step back from scalers"),
            watched(RECONCILE, "cert-manager.io", "certificates", OWNED, "spec.tls.issuerRef"),
            watched(RECONCILE, "events.k8s.io", "events", "create", "tell what happened to a resource"),
            watched(RECONCILE, GROUP, "instrumentations", "list watch", "check them"),
            watched(RECONCILE, GROUP, "instrumentations/status", "patch", "say what was found"),
            watched(RECONCILE, GROUP, "opampbridges", "list watch", "check them"),
            watched(RECONCILE, GROUP, "opampbridges/status", "patch", "say what was found"),
            watched(RECONCILE, GROUP, "opentelemetrycollectors", "list watch", "what is to run"),
            watched(
                    RECONCILE,
                    GROUP,
                    "opentelemetrycollectors/finalizers",
                    "update",
                    "own objects that block deletion"),
            watched(RECONCILE, GROUP, "opentelemetrycollectors/status", "patch", "say what runs"),
            watched(RECONCILE, "policy", "poddisruptionbudgets", OWNED, "survive the draining of nodes"),
            cluster(REGISTRATION, REGISTRATIONS, MUTATING, OWNED, "be asked about pods")
                    .named(MUTATING_NAME),
            cluster(REGISTRATION, REGISTRATIONS, VALIDATING, OWNED, "be asked about custom resources")
                    .named(VALIDATING_NAME),
            cluster(WEBHOOKS, REGISTRATIONS, MUTATING, "get list patch watch", "renew the authority to trust")
                    .named(MUTATING_NAME),
            cluster(WEBHOOKS, REGISTRATIONS, VALIDATING, "get list patch watch", "renew the authority to trust")
                    .named(VALIDATING_NAME));

    private Rights() {}

    public static List<Right> all() {
        return ALL;
    }

    private static Right cluster(Feature feature, String group, String resource, String verbs, String why) {
        return Right.of(feature, Reach.CLUSTER, group, resource, verbs, why);
    }

    private static Right own(Feature feature, String group, String resource, String verbs, String why) {
        return Right.of(feature, Reach.OWN, group, resource, verbs, why);
    }

    private static Right watched(Feature feature, String group, String resource, String verbs, String why) {
        return Right.of(feature, Reach.WATCHED, group, resource, verbs, why);
    }
}
