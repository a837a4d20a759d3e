package dev.otelop.catalog;

import static dev.otelop.config.Distribution.CONTRIB;
import static dev.otelop.config.Distribution.CORE;
import static dev.otelop.config.Distribution.K8S;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Distribution;
import dev.otelop.config.Signal;
import java.util.List;

/** Writes rows of the tables of one kind: the method says which released distributions hold the type. */
record Rows(ComponentKind kind) {

    Knowledge all(String type, Signal... signals) {
        return row(type, List.of(CORE, CONTRIB, K8S), signals);
    }

    Knowledge all(String type, SignalPair... pairs) {
        return row(type, List.of(CORE, CONTRIB, K8S), pairs);
    }

    Knowledge all(String type) {
        return all(type, new Signal[0]);
    }

    Knowledge coreToo(String type, Signal... signals) {
        return row(type, List.of(CORE, CONTRIB), signals);
    }

    Knowledge coreOnly(String type) {
        return row(type, List.of(CORE), new Signal[0]);
    }

    Knowledge k8sToo(String type, Signal... signals) {
        return row(type, List.of(CONTRIB, K8S), signals);
    }

    Knowledge k8sToo(String type, SignalPair... pairs) {
        return row(type, List.of(CONTRIB, K8S), pairs);
    }

    Knowledge k8sToo(String type) {
        return k8sToo(type, new Signal[0]);
    }

    Knowledge contrib(String type, Signal... signals) {
        return row(type, List.of(CONTRIB), signals);
    }

    Knowledge contrib(String type, SignalPair... pairs) {
        return row(type, List.of(CONTRIB), pairs);
    }

    Knowledge contrib(String type) {
        return contrib(type, new Signal[0]);
    }

    /** Released as source only: somebody must build it in. */
    Knowledge none(String type, Signal... signals) {
        return row(type, List.of(), signals);
    }

    private Knowledge row(String type, List<Distribution> distributions, Signal... signals) {
        return new Knowledge(kind, type, List.of(signals), List.of(), distributions);
    }

    private Knowledge row(String type, List<Distribution> distributions, SignalPair... pairs) {
        return new Knowledge(kind, type, List.of(), List.of(pairs), distributions);
    }
}
