package dev.otelop.injection;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the author of a pod should be told: whatever was asked for and not done, and what was done at a price. */
record InjectionFindings(InjectionContext context) {

    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata", "annotations");

    Findings of(List<Decided> decided) {
        List<Finding> findings = new ArrayList<>();
        for (Decided one : decided) {
            Decision decision = one.decision();
            if (decision.verdict() == Decision.Verdict.REFUSED) {
                findings.add(new Finding(
                        decision.rule(),
                        Severity.WARNING,
                        path(decision),
                        null,
                        subject(decision) + ": " + decision.reason(),
                        decision.remedy()));
            }
            one.notes()
                    .forEach(note ->
                            findings.add(warning("injection.note", path(decision), subject(decision) + ": " + note)));
        }
        boolean injected = decided.stream().anyMatch(one -> one.decision().verdict() == Decision.Verdict.INJECTED);
        if (injected && !context.owners().complete()) {
            findings.add(warning(
                    "injection.owners-unknown",
                    FieldPath.of("metadata", "ownerReferences"),
                    "the owners of the pod could not be read in time, so its telemetry may not name them"));
        }
        return Findings.of(findings);
    }

    private static Finding warning(String rule, FieldPath path, String message) {
        return Finding.of(rule, Severity.WARNING, path, message, null);
    }

    private static String subject(Decision decision) {
        return decision.container() == null
                ? decision.subject()
                : "%s in container `%s`".formatted(decision.subject(), decision.container());
    }

    private static FieldPath path(Decision decision) {
        return Stream.of(Language.values())
                .filter(language -> language.label().equals(decision.subject()))
                .map(language -> ANNOTATIONS.key(language.injectAnnotation()))
                .findFirst()
                .orElseGet(() -> ANNOTATIONS.key(
                        decision.subject().equals(Decision.SIDECAR) ? Annotations.SIDECAR : Annotations.INJECT));
    }
}
