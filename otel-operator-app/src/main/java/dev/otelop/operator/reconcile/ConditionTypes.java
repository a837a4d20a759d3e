package dev.otelop.operator.reconcile;

/** The types of the conditions that the operator writes. */
final class ConditionTypes {

    static final String READY = "Ready";
    static final String DEGRADED = "Degraded";
    static final String CONFIG_VALID = "ConfigValid";

    private ConditionTypes() {}
}
