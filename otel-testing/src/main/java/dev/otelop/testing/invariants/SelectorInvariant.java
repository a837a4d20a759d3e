package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workload selects its own pods; a disruption budget and a headless service name belong to a workload here. */
final class SelectorInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        set.workloads().forEach(workload -> ownPods(workload, report));
        set.all(StatefulSet.class).forEach(statefulSet -> serviceName(set, statefulSet, report));
        set.all(PodDisruptionBudget.class).forEach(budget -> budget(set, budget, report));
    }

    /** Whether all of {@code wanted} is in {@code labels}. */
    static boolean within(Map<String, String> wanted, Map<String, String> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    private static void ownPods(Workload workload, Report report) {
        LabelSelector selector = workload.selector();
        if (selector == null) {
            return;
        }
        Map<String, String> wanted = matchLabels(selector);
        if (wanted.isEmpty() && selector.getMatchExpressions().isEmpty()) {
            report.that(workload.subject(), "the selector is empty");
        }
        if (!within(wanted, workload.podLabels())) {
            report.that(
                    workload.subject(),
                    "the selector %s does not match the labels of its pods %s".formatted(wanted, workload.podLabels()));
        }
    }

    private static void serviceName(ObjectSet set, StatefulSet statefulSet, Report report) {
        String name = statefulSet.getSpec().getServiceName();
        if (name == null || !set.has("Service", name)) {
            report.that(ObjectSet.subject(statefulSet), "the serviceName `%s` is no Service here".formatted(name));
        }
    }

    private static void budget(ObjectSet set, PodDisruptionBudget budget, Report report) {
        Map<String, String> wanted = matchLabels(budget.getSpec().getSelector());
        boolean matches = set.workloads().stream()
                .filter(workload -> Objects.equals(
                        workload.namespace(), budget.getMetadata().getNamespace()))
                .anyMatch(workload -> within(wanted, workload.podLabels()));
        if (wanted.isEmpty() || !matches) {
            report.that(ObjectSet.subject(budget), "the selector %s matches no pods here".formatted(wanted));
        }
        if ((budget.getSpec().getMinAvailable() == null) == (budget.getSpec().getMaxUnavailable() == null)) {
            report.that(ObjectSet.subject(budget), "one of minAvailable and maxUnavailable must be set");
        }
    }

    private static Map<String, String> matchLabels(@Nullable LabelSelector selector) {
        return selector == null || selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
    }
}
