package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of an environment that another container needs to resolve some variables as this one would. */
final class EnvClosure {

    private EnvClosure() {}

    /** The variables of {@code env} called {@code names} and all they refer to, in their order, each once. */
    static List<EnvVar> of(List<EnvVar> env, Collection<String> names) {
        Map<String, EnvVar> effective = new LinkedHashMap<>();
        env.forEach(variable -> effective.put(variable.getName(), variable));
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        names.stream().filter(name -> name != null).forEach(open::add);
        while (!open.isEmpty()) {
            EnvVar variable = effective.get(open.pop());
            if (variable != null && needed.add(variable.getName())) {
                open.addAll(EnvReferences.in(EnvValue.of(variable)));
            }
        }
        return env.stream()
                .filter(variable -> effective.get(variable.getName()) == variable)
                .filter(variable -> needed.contains(variable.getName()))
                .toList();
    }
}
