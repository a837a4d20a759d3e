package dev.otelop.operator.cli;

import dev.otelop.findings.RuleId;
import dev.otelop.injection.Decision;
import java.util.List;

/**
 * What is decided about one pod or template, and what else there is to say.
 *
 * @param namespace where the pod lives, or will live
 * @param remarks sentences about the pod as a whole, without a final full stop
 */
record Explanation(FileObject object, String namespace, List<Decision> decisions, List<String> remarks) {

    Explanation {
        decisions = List.copyOf(decisions);
        remarks = List.copyOf(remarks);
    }

    static Explanation of(InjectedObject injected) {
        return new Explanation(
                injected.object(), injected.namespace(), injected.result().decisions(), notes(injected));
    }

    /** What comes in addition to the decisions: refusals are findings too, and are told once. */
    static List<String> notes(InjectedObject injected) {
        List<RuleId> told =
                injected.result().decisions().stream().map(Decision::rule).toList();
        return injected.result().findings().stream()
                .filter(finding -> !told.contains(finding.rule()))
                .map(finding ->
                        finding.help() == null ? finding.message() : finding.message() + " (" + finding.help() + ")")
                .toList();
    }

    String title() {
        return object.title(namespace);
    }

    /** True if something that was asked for is not done. */
    boolean refuses() {
        return decisions.stream().anyMatch(decision -> decision.verdict() == Decision.Verdict.REFUSED);
    }
}
