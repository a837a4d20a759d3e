package dev.otelop.operator.opamp;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The components that a remote configuration may use, by kind. Where nothing is listed at all, all are allowed; where
 * something is, a kind that is not listed allows none. {@code batch} allows every component of that type, {@code
 * batch/2} only the one of that name.
 */
public record AllowedComponents(SortedMap<ComponentKind, SortedSet<String>> byKind) {

    private static final RuleId RULE = new RuleId("opamp.component-not-allowed");

    public AllowedComponents {
        SortedMap<ComponentKind, SortedSet<String>> copy = new TreeMap<>();
        byKind.forEach((kind, names) -> copy.put(kind, Collections.unmodifiableSortedSet(new TreeSet<>(names))));
        byKind = Collections.unmodifiableSortedMap(copy);
    }

    /** Everything is allowed. */
    static AllowedComponents all() {
        return new AllowedComponents(new TreeMap<>());
    }

    static AllowedComponents of(Map<ComponentKind, ? extends Set<String>> names) {
        SortedMap<ComponentKind, SortedSet<String>> sorted = new TreeMap<>();
        names.forEach((kind, some) -> sorted.put(kind, new TreeSet<>(some)));
        return new AllowedComponents(sorted);
    }

    boolean allows(Component component) {
        Set<String> names = byKind.getOrDefault(component.kind(), Collections.emptySortedSet());
        return byKind.isEmpty()
                || names.contains(component.id().type())
                || names.contains(component.id().toString());
    }

    /** One error for each component that the configuration defines and must not; paths count from its root. */
    Findings violations(ConfigDocument config) {
        return Findings.of(CollectorConfig.of(config).components().stream()
                .filter(component -> !allows(component))
                .map(this::violation)
                .toList());
    }

    private Finding violation(Component component) {
        String kind = component.kind().word();
        return new Finding(
                RULE,
                Severity.ERROR,
                component.entry().path(),
                component.entry().keyRange(),
                "the %s `%s` must not be used in a remote configuration".formatted(kind, component.id()),
                "use one of those allowed (%s), or add `%s` to `componentsAllowed.%s` of the bridge"
                        .formatted(
                                names(component.kind()),
                                component.id().type(),
                                component.kind().section()));
    }

    private String names(ComponentKind kind) {
        SortedSet<String> names = byKind.getOrDefault(kind, Collections.emptySortedSet());
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", "));
    }
}
