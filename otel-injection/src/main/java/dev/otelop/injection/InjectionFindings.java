package dev.otelop.injection;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the author of a pod should be told: whatever was asked for and not done, and what was done at a price. */
record InjectionFindings(InjectionContext context, Annotations annotations) {

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
                    .forEach(note -> findings.add(warning(
                            note.rule(), path(decision), subject(decision) + ": " + note.message(), note.remedy())));
        }
        boolean injected = decided.stream().anyMatch(one -> one.decision().verdict() == Decision.Verdict.INJECTED);
        if (injected && !context.owners().complete()) {
            findings.add(warning(
                    InjectionRule.OWNERS_UNKNOWN,
                    FieldPath.of("metadata", "ownerReferences"),
                    "the owners of the pod could not be read in time, so its telemetry may not name them",
                    null));
        }
        findings.addAll(unknown());
        return Findings.of(findings);
    }

    /** What stands on the namespace has no place in the pod. */
    private List<Finding> unknown() {
        String namespace = "namespace `%s`".formatted(context.namespace().name());
        List<Finding> unknown = new ArrayList<>();
        UnknownAnnotation.in(annotations.pod().keySet())
                .forEach(key -> unknown.add(key.finding("the pod", ANNOTATIONS.key(key.key()))));
        UnknownAnnotation.in(annotations.namespace().keySet())
                .forEach(key -> unknown.add(key.finding(namespace, FieldPath.root())));
        return unknown;
    }

    private static Finding warning(InjectionRule rule, FieldPath path, String message, @Nullable String remedy) {
        return new Finding(rule.id(), Severity.WARNING, path, null, message, remedy);
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
