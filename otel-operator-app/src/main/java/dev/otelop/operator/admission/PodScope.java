package dev.otelop.operator.admission;

import dev.otelop.injection.InjectionSettings;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose pods the API server asks about. Namespaces are told by the label with their name, which nobody can take away.
 *
 * @param watched only these, all if empty
 * @param excluded never these
 */
record PodScope(SortedSet<String> watched, SortedSet<String> excluded) {

    private static final String NAME = "kubernetes.io/metadata.name";

    PodScope {
        watched = Collections.unmodifiableSortedSet(new TreeSet<>(watched));
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    static PodScope of(InjectionSettings settings, SortedSet<String> watched) {
        SortedSet<String> excluded = new TreeSet<>(settings.excludedNamespaces());
        if (settings.ownNamespace() != null) {
            excluded.add(settings.ownNamespace());
        }
        return new PodScope(watched, excluded);
    }

    LabelSelector namespaces() {
        List<LabelSelectorRequirement> requirements = new ArrayList<>();
        if (!watched.isEmpty()) {
            requirements.add(new LabelSelectorRequirement(NAME, "In", List.copyOf(watched)));
        }
        if (!excluded.isEmpty()) {
            requirements.add(new LabelSelectorRequirement(NAME, "NotIn", List.copyOf(excluded)));
        }
        return new LabelSelectorBuilder().withMatchExpressions(requirements).build();
    }
}
