package dev.otelop.operator.cli;

import dev.otelop.injection.Decision;
import dev.otelop.injection.Decision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pod of a cluster: what was decided when it was created, and how that compares with today.
 *
 * @param today what is decided about it now
 * @param registered since when the cluster has had a webhook for pods
 */
record LivePod(InjectedObject today, Optional<Instant> registered, Revisions revisions) {

    Explanation explain() {
        List<Decision> now = today.result().decisions();
        return RecordedInjection.on(today.object())
                .map(record -> explanation(record.decisions(), compared(record, now)))
                .orElseGet(() -> explanation(now, now.isEmpty() ? List.of() : neverAsked()));
    }

    private Explanation explanation(List<Decision> decisions, List<String> remarks) {
        return new Explanation(today.object(), today.namespace(), decisions, remarks);
    }

    private List<String> neverAsked() {
        List<String> remarks = new ArrayList<>(Explanation.notes(today));
        remarks.add(0, whyNeverAsked() + "; if it were created now:");
        return remarks;
    }

    private String whyNeverAsked() {
        String created = today.object().text("metadata", "creationTimestamp");
        if (registered.isEmpty()) {
            return "the operator was not asked about this pod, because its webhook is not registered in this cluster";
        }
        if (!created.isEmpty() && Instant.parse(created).isBefore(registered.get())) {
            return "the pod was created at %s, before the operator's webhook was registered at %s: recreate it"
                    .formatted(created, registered.get());
        }
        return "the operator's webhook did not answer when this pod was created at " + created + ": recreate it";
    }

    private List<String> compared(RecordedInjection record, List<Decision> now) {
        List<String> remarks = new ArrayList<>();
        for (RecordedInjection.Entry entry : record.entries()) {
            revisions.outdated(entry, today.namespace()).ifPresent(remarks::add);
        }
        for (Decision decision : now) {
            boolean wasInjected = record.find(decision)
                    .filter(before -> before.verdict() == Verdict.INJECTED)
                    .isPresent();
            if (decision.verdict() == Verdict.INJECTED && !wasInjected) {
                remarks.add("%s would be injected if the pod were created now: recreate it".formatted(name(decision)));
            }
        }
        return remarks;
    }

    private static String name(Decision decision) {
        return decision.subject() + (decision.container() == null ? "" : " in " + decision.container());
    }
}
