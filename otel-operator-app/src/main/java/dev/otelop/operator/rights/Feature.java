package dev.otelop.operator.rights;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Something the operator does, or is told not to do, and that needs rights of its own. */
public enum Feature {
    /** Makes OpAMP bridges, and gives them rights, which takes having these. */
    BRIDGES("bridges"),
    /** Keeps the certificate of its webhooks in a Secret, which replicas share. */
    CERTIFICATE("certificate"),
    /** Answers for pods that are created. */
    INJECTION("injection"),
    /** Lets one of several replicas reconcile. */
    LEADER_ELECTION("leader-election"),
    /** Reconciles custom resources. */
    RECONCILE("reconcile"),
    /** Registers its webhooks by itself, because it runs outside the cluster. */
    REGISTRATION("registration"),
    /** Keeps the registration that its installer made in step with its certificates. */
    WEBHOOKS("webhooks");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    /** The word for it in options, in the chart and in the names of roles. */
    public String label() {
        return label;
    }

    /** All that an operator in a cluster does. */
    public static Set<Feature> inCluster() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(REGISTRATION)));
    }
}
