package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of agents, one language and container after the other; each changes the draft or leaves it. */
record AgentInjection(
        InjectionRequests requests, InjectionContext context, InjectionRecord record, Safety safety, PodDraft pod) {

    List<Decided> answer() {
        AgentQuestions agents = new AgentQuestions(requests, context, new Targets(pod, record));
        List<Decided> decided = new ArrayList<>();
        Optional<Refusal> foreign = ForeignAgent.in(pod);
        agents.plainRefusal()
                .ifPresent(refusal -> decided.add(Decided.refused(Decision.INSTRUMENTATION, null, null, refusal)));
        switchedOff(decided);
        Pod written = pod.typed();
        for (AgentQuestions.Question question : agents.questions()) {
            decided.addAll(answer(question, foreign, written));
        }
        return decided;
    }

    private void switchedOff(List<Decided> decided) {
        Refusal off = Refusal.of(InjectionRule.SWITCHED_OFF, "an annotation says `false`", null);
        if (requests.everything().wish() == Wish.OFF) {
            decided.add(Decided.skipped(Decision.INSTRUMENTATION, null, null, off));
        }
        requests.languages().forEach((language, request) -> {
            if (request.wish() == Wish.OFF) {
                decided.add(Decided.skipped(language.label(), null, null, off));
            }
        });
    }

    private List<Decided> answer(AgentQuestions.Question question, Optional<Refusal> foreign, Pod written) {
        Language language = question.language();
        Lookup<Instrumentation> lookup = Lookup.instrumentation(question.reference(), context);
        Optional<Refusal> general = disabled(language)
                .or(() -> foreign)
                .or(question::refusal)
                .or(() -> Optional.ofNullable(lookup.refusal()));
        List<Decided> decided = new ArrayList<>();
        for (String name : question.containers()) {
            decided.add(record.find(language.label(), name)
                    .map(Decided::before)
                    .or(() -> general.or(() -> unknown(name))
                            .map(refusal -> Decided.refused(language.label(), name, from(lookup), refusal)))
                    .orElseGet(() -> inject(language, name, Objects.requireNonNull(lookup.value()), written)));
        }
        return decided;
    }

    private Decided inject(Language language, String name, Instrumentation instrumentation, Pod written) {
        Target target = target(language, name, written);
        AgentOutcome outcome = AgentPlanner.plan(target, instrumentation, context);
        return outcome instanceof AgentPlan plan
                ? attempt(plan, target, instrumentation)
                : Decided.refused(language.label(), name, from(instrumentation), (Refusal) outcome);
    }

    private Decided attempt(AgentPlan plan, Target target, Instrumentation instrumentation) {
        String language = target.language().label();
        String container = target.container().getName();
        String from = from(instrumentation);
        PodDraft candidate = pod.copy();
        Optional<Refusal> obstacle = new PlanEdit(plan, target, candidate).carryOut();
        if (obstacle.isPresent()) {
            return Decided.refused(language, container, from, obstacle.get());
        }
        Safety.Step step = safety.step(target.pod().getSpec(), candidate.typed().getSpec());
        Optional<Refusal> objection = step.objection();
        if (objection.isPresent()) {
            return Decided.refused(language, container, from, objection.get());
        }
        pod.become(candidate);
        List<Note> notes = new ArrayList<>(plan.notes());
        notes.addAll(step.notes());
        return Decided.injected(
                language,
                container,
                new Decided.Source(from, revision(instrumentation)),
                Additions.names(language, pod),
                notes);
    }

    private Target target(Language language, String name, Pod written) {
        return new Target(
                language,
                pod.typed(),
                container(pod.typed(), name),
                container(written, name),
                pod.has(PodDraft.INIT_CONTAINERS, name),
                requests.variant(language));
    }

    private static Container container(Pod pod, String name) {
        return PodSecurityBaseline.containers(pod.getSpec()).stream()
                .filter(container -> name.equals(container.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the target `" + name + "` is not in the pod"));
    }

    private Optional<Refusal> disabled(Language language) {
        return context.settings().languages().contains(language)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        InjectionRule.LANGUAGE_DISABLED,
                        "the operator's settings switch %s off".formatted(language.label()),
                        "ask whoever runs the operator to allow it"));
    }

    private Optional<Refusal> unknown(String name) {
        return pod.hasContainer(name)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        InjectionRule.UNKNOWN_CONTAINER,
                        "the pod has no container of that name",
                        "correct the list of containers"));
    }

    private static @Nullable String from(Lookup<Instrumentation> lookup) {
        Instrumentation value = lookup.value();
        return value == null ? null : from(value);
    }

    private static String from(Instrumentation instrumentation) {
        return instrumentation.getMetadata().getNamespace() + "/"
                + instrumentation.getMetadata().getName();
    }

    private static @Nullable String revision(Instrumentation instrumentation) {
        Long generation = instrumentation.getMetadata().getGeneration();
        return generation == null ? null : generation.toString();
    }
}
