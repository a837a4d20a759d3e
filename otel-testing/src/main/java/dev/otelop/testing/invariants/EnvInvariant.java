package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A variable is there once, has one origin, and refers to variables above it. */
final class EnvInvariant implements Invariant {

    /** {@code $$} is a dollar sign; the first alternative keeps it from beginning a reference. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([^)]*)\\)");

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            for (Container container : workload.containers()) {
                String subject = workload.subject() + ", container " + container.getName();
                Set<String> known = variables(subject, container, report);
                // What a whole ConfigMap or Secret brings is not known here.
                if (container.getEnvFrom().isEmpty()) {
                    commandLine(subject, container, known, report);
                }
            }
        }
    }

    private static Set<String> variables(String subject, Container container, Report report) {
        Set<String> above = new LinkedHashSet<>();
        for (EnvVar variable : container.getEnv()) {
            String name = variable.getName();
            if (!Syntax.envName(name)) {
                report.that(subject, "`%s` is not a valid name for a variable".formatted(name));
                continue;
            }
            if (variable.getValue() != null && !variable.getValue().isEmpty() && variable.getValueFrom() != null) {
                report.that(subject, "the variable %s has a value and a source".formatted(name));
            }
            if (container.getEnvFrom().isEmpty()) {
                unknown(variable.getValue(), above)
                        .forEach(reference -> report.that(
                                subject,
                                "the variable %s refers to %s, which is not above it".formatted(name, reference)));
            }
            if (!above.add(name)) {
                report.that(subject, "has the variable %s twice".formatted(name));
            }
        }
        return above;
    }

    private static void commandLine(String subject, Container container, Set<String> known, Report report) {
        Stream.concat(container.getCommand().stream(), container.getArgs().stream())
                .flatMap(word -> unknown(word, known).stream())
                .forEach(reference -> report.that(
                        subject, "the command line refers to %s, which is no variable here".formatted(reference)));
    }

    private static List<String> unknown(@Nullable String text, Set<String> known) {
        if (text == null) {
            return List.of();
        }
        return REFERENCE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(reference -> reference != null && !known.contains(reference))
                .toList();
    }
}
