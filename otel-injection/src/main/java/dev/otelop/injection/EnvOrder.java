package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts variables into an order in which references can be resolved: each below those that it refers to.
 *
 * <p>What the user wrote keeps its order, on which its meaning depends. Everything else stays where it is unless a
 * reference needs it earlier. Where there is no such order, because variables refer to each other in a circle, the
 * references that remain stay what they were: text.
 */
final class EnvOrder {

    private final Set<String> fixed;
    private final Map<String, EnvVar> byName = new LinkedHashMap<>();
    private final Map<EnvVar, Boolean> placed = new IdentityHashMap<>();
    private final List<EnvVar> order = new ArrayList<>();

    private EnvOrder(List<EnvVar> variables, Set<String> fixed) {
        this.fixed = fixed;
        variables.forEach(variable -> byName.put(variable.getName(), variable));
    }

    /** {@code variables}, those named in {@code fixed} in their order. */
    static List<EnvVar> resolvable(List<EnvVar> variables, Set<String> fixed) {
        EnvOrder order = new EnvOrder(variables, fixed);
        variables.forEach(order::place);
        return List.copyOf(order.order);
    }

    /**
     * The user's variables {@code after} some were changed, one by one in the place of those {@code before}. One that has
     * come to refer to another further down moves below it, unless that would change what something else means.
     */
    static List<EnvVar> settled(List<EnvVar> before, List<EnvVar> after) {
        List<EnvVar> settled = new ArrayList<>(after);
        for (int i = after.size() - 1; i >= 0; i--) {
            if (before.get(i) != after.get(i)) {
                settle(before.get(i), i, settled);
            }
        }
        return settled;
    }

    private static void settle(EnvVar before, int index, List<EnvVar> variables) {
        EnvVar changed = variables.get(index);
        int last = index;
        for (int i = index + 1; i < variables.size(); i++) {
            last = refersTo(changed, variables.get(i)) ? i : last;
        }
        boolean harmless = variables.subList(index + 1, last + 1).stream()
                .noneMatch(passed -> refersTo(passed, changed) || refersTo(before, passed));
        if (harmless) {
            variables.remove(index);
            variables.add(last, changed);
        }
    }

    private static boolean refersTo(EnvVar variable, EnvVar target) {
        return EnvReferences.in(EnvValue.of(variable)).stream().anyMatch(name -> name.equals(target.getName()));
    }

    private void place(EnvVar variable) {
        if (placed.putIfAbsent(variable, true) != null) {
            return;
        }
        for (String name : EnvReferences.in(EnvValue.of(variable))) {
            EnvVar target = byName.get(name);
            if (target != null && movable(target, new HashSet<>())) {
                place(target);
            }
        }
        order.add(variable);
    }

    /** Whether {@code variable} can stand here: nothing of what it needs is the user's and comes further down. */
    private boolean movable(EnvVar variable, Set<String> seen) {
        if (fixed.contains(variable.getName())) {
            return false;
        }
        if (!seen.add(variable.getName())) {
            return true;
        }
        return EnvReferences.in(EnvValue.of(variable)).stream()
                .map(byName::get)
                .filter(target -> target != null && !placed.containsKey(target))
                .allMatch(target -> movable(target, seen));
    }
}
