package dev.otelop.operator.cli;

import dev.otelop.injection.Decision;
import dev.otelop.injection.Decision.Verdict;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Optional;

/** Tells whether what a pod got is still what it would get: pods are not changed when an Instrumentation is. */
record Revisions(FactSource facts) {

    /** A sentence about what has changed, empty when nothing has or nobody knows. */
    Optional<String> outdated(RecordedInjection.Entry entry, String namespace) {
        Decision decision = entry.decision();
        String from = decision.from();
        if (decision.verdict() != Verdict.INJECTED || from == null || entry.revision() == null) {
            return Optional.empty();
        }
        String kind = isSidecar(decision) ? "collector" : "Instrumentation";
        Optional<String> current = current(decision, reference(from), namespace);
        if (current.isEmpty()) {
            return Optional.of(
                    "%s came from %s %s, which cannot be used any more".formatted(decision.subject(), kind, from));
        }
        return current.get().equals(entry.revision())
                ? Optional.empty()
                : Optional.of("outdated: %s came from %s %s, which has changed since: recreate the pod"
                        .formatted(decision.subject(), kind, from));
    }

    private Optional<String> current(Decision decision, Reference reference, String namespace) {
        if (isSidecar(decision)) {
            return facts.sidecar(reference, namespace) instanceof Resolution.Found<SidecarOffer> found
                    ? Optional.of(found.value().configHash())
                    : Optional.empty();
        }
        return facts.instrumentation(reference) instanceof Resolution.Found<Instrumentation> found
                ? Optional.ofNullable(found.value().getMetadata().getGeneration())
                        .map(String::valueOf)
                : Optional.empty();
    }

    private static boolean isSidecar(Decision decision) {
        return decision.subject().equals(Decision.SIDECAR);
    }

    private static Reference reference(String from) {
        int slash = from.indexOf('/');
        return new Reference(from.substring(0, Math.max(0, slash)), from.substring(slash + 1));
    }
}
