package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One pod on its way from what it asks for to what it gets. */
record Injection(PodSource source, InjectionContext context, InjectionRequests requests) {

    static Injection of(PodSource source, InjectionContext context) {
        return new Injection(source, context, InjectionRequests.of(source, context.namespace()));
    }

    InjectionResult result() {
        if (requests.isEmpty()) {
            return unchanged(List.of());
        }
        Optional<Refusal> general = Exclusion.of(source, context.namespace(), context.settings());
        if (general.isPresent()) {
            Refusal refusal = general.get();
            return unchanged(new GeneralAnswer(requests).of(Decision.Verdict.SKIPPED, refusal));
        }
        PodDraft draft = new PodDraft(source.tree());
        return unfit(draft)
                .map(refusal -> unchanged(new GeneralAnswer(requests).of(Decision.Verdict.REFUSED, refusal)))
                .orElseGet(() -> decide(draft));
    }

    private InjectionResult decide(PodDraft draft) {
        InjectionRecord record = InjectionRecord.of(draft);
        draft.owners().putAll(record.added());
        Safety safety = new Safety(context.settings(), context.namespace());
        List<Decided> decided = new ArrayList<>(sidecar(draft, record, safety));
        decided.addAll(new AgentInjection(requests, context, record, safety, draft).answer());
        record.entries().stream()
                .filter(entry -> !entry.subject().equals(Decision.SIDECAR)
                        || requests.sidecar().isWanted())
                .filter(entry -> decided.stream().noneMatch(other -> answers(other, entry)))
                .forEach(entry -> decided.add(Decided.before(entry)));
        List<Decided> sorted = new DecisionOrder(source).sorted(decided);
        return changed(draft, sorted);
    }

    private List<Decided> sidecar(PodDraft draft, InjectionRecord record, Safety safety) {
        Reference wanted = requests.sidecar().reference();
        if (wanted != null) {
            return List.of(record.find(Decision.SIDECAR, null)
                    .map(Decided::before)
                    .orElseGet(() -> new SidecarInjection(context, safety).add(wanted, draft)));
        }
        if (requests.sidecar().wish() == Wish.NOTHING) {
            return requests.annotations().namesCollectorInVain() ? List.of(namedInVain()) : List.of();
        }
        boolean removed = SidecarNames.isIn(draft);
        if (removed) {
            new SidecarRemoval(record).from(draft);
        }
        return List.of(Decided.skipped(
                Decision.SIDECAR,
                null,
                null,
                removed
                        ? Refusal.of(
                                InjectionRule.SIDECAR_REMOVED, "an annotation says `false`, so it was removed", null)
                        : Refusal.of(InjectionRule.SWITCHED_OFF, "an annotation says `false`", null)));
    }

    private static Decided namedInVain() {
        return Decided.skipped(
                Decision.SIDECAR,
                null,
                null,
                Refusal.of(
                        InjectionRule.SIDECAR_NOT_REQUESTED,
                        "an annotation names a collector, and none asks for a sidecar",
                        "add the annotation `%s: \"true\"`".formatted(Annotations.SIDECAR)));
    }

    private InjectionResult changed(PodDraft draft, List<Decided> decided) {
        String json = requests.wantsAnything() ? InjectionRecord.json(decided) : "";
        RecordAnnotation annotation = new RecordAnnotation(draft);
        annotation.write(json);
        PodSource after = PodSource.of(draft.tree());
        return new InjectionResult(
                after,
                TreeDiff.between(source.tree(), after.tree()),
                decisions(decided),
                new InjectionFindings(context, requests.annotations()).of(decided),
                json);
    }

    private InjectionResult unchanged(List<Decided> decided) {
        return new InjectionResult(
                source,
                new PodPatch(List.of()),
                decisions(decided),
                new InjectionFindings(context, requests.annotations()).of(decided),
                requests.wantsAnything() && !decided.isEmpty() ? InjectionRecord.json(decided) : "");
    }

    private static Optional<Refusal> unfit(PodDraft draft) {
        try {
            Pod pod = draft.typed();
            if (pod.getSpec() == null || pod.getSpec().getContainers().isEmpty()) {
                return Optional.of(unreadable("it has no containers"));
            }
            return pod.getSpec().getOs() != null
                            && "windows".equals(pod.getSpec().getOs().getName())
                    ? Optional.of(Refusal.of(InjectionRule.WINDOWS, "agents and collector are for Linux", null))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(unreadable("a field has a value of the wrong type"));
        }
    }

    private static Refusal unreadable(String why) {
        return Refusal.of(InjectionRule.POD_UNREADABLE, "the pod cannot be read: " + why, "correct the pod");
    }

    private static boolean answers(Decided decided, InjectionRecord.Entry entry) {
        return decided.decision().subject().equals(entry.subject())
                && Objects.equals(decided.decision().container(), entry.container());
    }

    private static List<Decision> decisions(List<Decided> decided) {
        return decided.stream().map(Decided::decision).toList();
    }
}
