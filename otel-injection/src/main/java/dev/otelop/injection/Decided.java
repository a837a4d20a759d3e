package dev.otelop.injection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision and what comes with it.
 *
 * @param revision which state of the Instrumentation or collector it rests on
 * @param added names of the containers and volumes that came into the pod
 * @param notes what the author should know although it was done
 */
record Decided(Decision decision, @Nullable String revision, List<String> added, List<Note> notes) {

    Decided {
        added = List.copyOf(added);
        notes = List.copyOf(notes);
    }

    static Decided injected(
            String subject, @Nullable String container, Source source, List<String> added, List<Note> notes) {
        String what = container == null ? "the collector is added to the pod" : "the container is instrumented";
        Decision decision = new Decision(
                subject, container, Decision.Verdict.INJECTED, InjectionRule.INJECTED.id(), what, null, source.from());
        return new Decided(decision, source.revision(), added, notes);
    }

    /** Done by an earlier call, and still in the pod. */
    static Decided before(InjectionRecord.Entry entry) {
        return injected(
                entry.subject(),
                entry.container(),
                new Source(entry.from(), entry.revision()),
                entry.added(),
                List.of());
    }

    static Decided refused(String subject, @Nullable String container, @Nullable String from, Refusal refusal) {
        return of(subject, container, Decision.Verdict.REFUSED, from, refusal);
    }

    static Decided skipped(String subject, @Nullable String container, @Nullable String from, Refusal refusal) {
        return of(subject, container, Decision.Verdict.SKIPPED, from, refusal);
    }

    private static Decided of(
            String subject,
            @Nullable String container,
            Decision.Verdict verdict,
            @Nullable String from,
            Refusal refusal) {
        Decision decision =
                new Decision(subject, container, verdict, refusal.rule(), refusal.reason(), refusal.remedy(), from);
        return new Decided(decision, null, List.of(), List.of());
    }

    /** Where something comes from, and which state of it. */
    record Source(@Nullable String from, @Nullable String revision) {}
}
