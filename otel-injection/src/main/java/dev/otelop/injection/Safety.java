package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a change may be done to a pod: the API server still takes it, and it is as safe as before. */
record Safety(InjectionSettings settings, NamespaceFacts namespace) {

    /** The step from {@code before} to {@code after}, judged. */
    Step step(PodSpec before, PodSpec after) {
        return new Step(this, before, after, PodSecurityLevel.of(before), PodSecurityLevel.of(after));
    }

    /**
     * @param was the level of {@code before}
     * @param becomes the level of {@code after}
     */
    record Step(Safety safety, PodSpec before, PodSpec after, PodSecurityLevel was, PodSecurityLevel becomes) {

        /** Why the step must not be taken; empty when it may. */
        Optional<Refusal> objection() {
            return foreignImage().or(this::newProblem).or(this::lostSecurity);
        }

        /** What has to be said when it is taken. */
        List<Note> notes() {
            return becomes.isBelow(was)
                    ? List.of(new Note(
                            InjectionRule.POD_SECURITY_LOWERED,
                            "the pod falls from Pod Security level %s to %s: %s"
                                    .formatted(was.label(), becomes.label(), newViolations()),
                            null))
                    : List.of();
        }

        private Optional<Refusal> foreignImage() {
            List<String> prefixes = safety.settings().imagePrefixes();
            if (prefixes.isEmpty()) {
                return Optional.empty();
            }
            Set<String> present = new TreeSet<>();
            PodSecurityBaseline.containers(before).forEach(container -> present.add(image(container)));
            return PodSecurityBaseline.containers(after).stream()
                    .map(Safety::image)
                    .filter(image -> !present.contains(image))
                    .filter(image -> prefixes.stream().noneMatch(image::startsWith))
                    .findFirst()
                    .map(image -> Refusal.of(
                            InjectionRule.IMAGE_NOT_ALLOWED,
                            "the operator's settings do not allow the image `%s`".formatted(image),
                            "use an image that begins with `%s`".formatted(String.join("` or `", prefixes))));
        }

        private Optional<Refusal> newProblem() {
            int limit = safety.settings().environmentLimit();
            List<String> problems = new ArrayList<>(PodProblems.in(after, limit));
            if (problems.isEmpty()) {
                return Optional.empty();
            }
            problems.removeAll(PodProblems.in(before, limit));
            return problems.stream()
                    .findFirst()
                    .map(problem -> Refusal.of(InjectionRule.POD_WOULD_BE_REJECTED, problem, null));
        }

        private Optional<Refusal> lostSecurity() {
            PodSecurityLevel enforced = PodSecurityLevel.enforcedBy(safety.namespace());
            boolean rejected = becomes.isBelow(enforced) && !was.isBelow(enforced);
            boolean weakened = becomes.isBelow(was) && was == PodSecurityLevel.RESTRICTED;
            if (!rejected && !weakened) {
                return Optional.empty();
            }
            return Optional.of(Refusal.of(
                    InjectionRule.POD_SECURITY,
                    "the pod would no longer meet Pod Security level %s: %s".formatted(was.label(), newViolations()),
                    "set security contexts, in the Instrumentation, the collector or the pod, that meet the level"));
        }

        private String newViolations() {
            List<String> news = new ArrayList<>(was.violations(after));
            news.removeAll(was.violations(before));
            return String.join(", ", news);
        }
    }

    private static String image(Container container) {
        return Objects.requireNonNullElse(container.getImage(), "");
    }
}
