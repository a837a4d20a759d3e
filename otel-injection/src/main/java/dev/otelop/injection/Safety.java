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

    /** Why the step from {@code before} to {@code after} must not be taken; empty when it may. */
    Optional<Refusal> objection(PodSpec before, PodSpec after) {
        return foreignImage(before, after).or(() -> newProblem(before, after)).or(() -> lostSecurity(before, after));
    }

    /** What has to be said about a step that may be taken. */
    List<String> notes(PodSpec before, PodSpec after) {
        PodSecurityLevel was = PodSecurityLevel.of(before);
        PodSecurityLevel becomes = PodSecurityLevel.of(after);
        return becomes.isBelow(was)
                ? List.of("the pod falls from Pod Security level %s to %s: %s"
                        .formatted(was.label(), becomes.label(), news(was.violations(before), was.violations(after))))
                : List.of();
    }

    private Optional<Refusal> foreignImage(PodSpec before, PodSpec after) {
        if (settings.imagePrefixes().isEmpty()) {
            return Optional.empty();
        }
        Set<String> present = new TreeSet<>();
        PodSecurityBaseline.containers(before).forEach(container -> present.add(image(container)));
        return PodSecurityBaseline.containers(after).stream()
                .map(Safety::image)
                .filter(image -> !present.contains(image))
                .filter(image -> settings.imagePrefixes().stream().noneMatch(image::startsWith))
                .findFirst()
                .map(image -> Refusal.of(
                        "injection.image-not-allowed",
                        "the operator's settings do not allow the image `%s`".formatted(image),
                        "use an image that begins with one of " + settings.imagePrefixes()));
    }

    private Optional<Refusal> newProblem(PodSpec before, PodSpec after) {
        List<String> problems = new ArrayList<>(PodProblems.in(after, settings.environmentLimit()));
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        problems.removeAll(PodProblems.in(before, settings.environmentLimit()));
        return problems.stream()
                .findFirst()
                .map(problem -> Refusal.of("injection.pod-would-be-rejected", problem, null));
    }

    private Optional<Refusal> lostSecurity(PodSpec before, PodSpec after) {
        PodSecurityLevel was = PodSecurityLevel.of(before);
        PodSecurityLevel becomes = PodSecurityLevel.of(after);
        PodSecurityLevel enforced = PodSecurityLevel.enforcedBy(namespace);
        boolean forbidden = becomes.isBelow(was) && (was == PodSecurityLevel.RESTRICTED || becomes.isBelow(enforced));
        if (!forbidden || was.isBelow(enforced)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "injection.pod-security",
                "the pod would no longer meet Pod Security level %s: %s"
                        .formatted(was.label(), news(was.violations(before), was.violations(after))),
                "set security contexts, in the Instrumentation, the collector or the pod, that meet the level"));
    }

    private static String news(List<String> before, List<String> after) {
        List<String> news = new ArrayList<>(after);
        news.removeAll(before);
        return String.join(", ", news);
    }

    private static String image(Container container) {
        return Objects.requireNonNullElse(container.getImage(), "");
    }
}
