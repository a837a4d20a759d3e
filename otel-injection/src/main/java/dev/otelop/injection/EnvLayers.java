package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The environment of one container, from the strongest layer to the weakest:
 *
 * <pre>
 * container.env  >  container.envFrom  >  spec.&lt;language>.env  >  spec.env  >  edits of the agent  >  edits of the SDK
 * </pre>
 *
 * <p>A layer adds the variables that no stronger one has. Edits may extend what is there, which is possible only where
 * that is known; {@link #obstacle} says where it is not.
 */
final class EnvLayers {

    private final List<EnvVar> own;
    private final EnvSources sources;
    private final List<EnvVar> added = new ArrayList<>();
    private final Map<String, EnvVar> effective = new LinkedHashMap<>();

    private EnvLayers(List<EnvVar> own, EnvSources sources) {
        this.own = List.copyOf(own);
        this.sources = sources;
        // Where a name occurs twice the kubelet takes the last.
        this.own.forEach(variable -> effective.put(variable.getName(), variable));
    }

    static EnvLayers of(List<EnvVar> own, EnvSources sources, List<EnvVar> language, List<EnvVar> common) {
        EnvLayers layers = new EnvLayers(own, sources);
        language.forEach(layers::addUnlessSet);
        common.forEach(layers::addUnlessSet);
        return layers;
    }

    /** The value of {@code name} before any edit, null when nothing is known to set it. */
    @Nullable
    EnvValue value(String name) {
        EnvVar variable = effective.get(name);
        if (variable != null) {
            return sources.resolved(EnvValue.of(variable));
        }
        String brought = sources.value(name);
        return brought == null ? null : EnvValue.text(brought);
    }

    /** The text of {@code name} before any edit, empty when there is none that is known. */
    Optional<String> text(String name) {
        EnvValue value = value(name);
        return value == null ? Optional.empty() : value.text();
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** The text of {@code name}, or a reference to it where only the kubelet knows it; empty when nothing sets it. */
    Optional<String> reference(String name) {
        return has(name) ? Optional.of(text(name).orElse(EnvReferences.to(name))) : Optional.empty();
    }

    /** Whether something sets {@code name}, or a source that cannot be read here may do so. */
    boolean mayHave(String name) {
        return has(name) || mayHaveFromElsewhere(name);
    }

    /** Whether a source that cannot be read here may set {@code name}. */
    boolean mayHaveFromElsewhere(String name) {
        return sources.suspect(name).isPresent();
    }

    /** Why {@code edits} cannot be made without losing what somebody wrote, if so; all such variables are named. */
    Optional<Refusal> obstacle(List<EnvEdit> edits) {
        List<String> extended = edits.stream()
                .filter(EnvEdit::extendsValue)
                .map(EnvEdit::name)
                .distinct()
                .toList();
        List<String> suspect = extended.stream()
                .filter(name -> !has(name) && sources.suspect(name).isPresent())
                .toList();
        return extended.stream()
                .filter(name -> has(name) && text(name).isEmpty())
                .findFirst()
                .map(this::unknownValue)
                .or(() -> suspect.stream()
                        .flatMap(name -> sources.suspect(name).stream())
                        .findFirst()
                        .map(source -> unknownSource(suspect, source)));
    }

    /**
     * Variables that the edits would set although a source that cannot be read here may do so, too. Nobody keeps a field
     * of the pod in a Secret.
     */
    List<String> shadowed(List<EnvEdit> edits) {
        return edits.stream()
                .filter(edit -> !edit.isField())
                .map(EnvEdit::name)
                .filter(name -> !has(name) && sources.suspect(name).isPresent())
                .distinct()
                .toList();
    }

    /** The whole environment after {@code edits}, in an order in which references resolve. */
    List<EnvVar> with(List<EnvEdit> edits) {
        Map<String, EnvValue> changes = changes(edits);
        Set<String> first = edits.stream()
                .filter(EnvEdit::comesFirst)
                .map(EnvEdit::name)
                .filter(name -> !effective.containsKey(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<EnvVar> variables = new ArrayList<>();
        changes.forEach((name, value) -> {
            if (first.contains(name)) {
                variables.add(value.named(name));
            }
        });
        variables.addAll(EnvOrder.settled(
                own, own.stream().map(variable -> changed(variable, changes)).toList()));
        added.forEach(variable -> variables.add(changed(variable, changes)));
        changes.forEach((name, value) -> {
            if (!effective.containsKey(name) && !first.contains(name)) {
                variables.add(value.named(name));
            }
        });
        Set<String> fixed = new HashSet<>();
        own.forEach(variable -> fixed.add(variable.getName()));
        return EnvOrder.resolvable(variables, fixed);
    }

    private Map<String, EnvValue> changes(List<EnvEdit> edits) {
        Map<String, EnvValue> changes = new LinkedHashMap<>();
        for (EnvEdit edit : edits) {
            EnvValue current = changes.containsKey(edit.name()) ? changes.get(edit.name()) : value(edit.name());
            if (current == null) {
                edit.over(null).ifPresent(value -> changes.put(edit.name(), value));
            } else if (!edit.extendsValue() || current.text().isPresent()) {
                edit.over(current.text().orElse("")).ifPresent(value -> changes.put(edit.name(), value));
            }
        }
        return changes;
    }

    private static Refusal unknownSource(List<String> names, EnvSources.Unknown source) {
        String variables = "`" + String.join("`, `", names) + "`";
        return Refusal.of(
                InjectionRule.UNKNOWN_ENVIRONMENT,
                "%s may set %s, which the agent has to extend".formatted(source.description(), variables),
                "set %s in `env` of the container, if only to an empty text".formatted(variables)
                        + (source.isConfigMap() ? ", or let the operator read ConfigMaps" : ""));
    }

    private Refusal unknownValue(String name) {
        EnvVar variable = effective.get(name);
        EnvVarSource source = variable == null ? null : variable.getValueFrom();
        boolean configMap = source != null && source.getConfigMapKeyRef() != null;
        return Refusal.of(
                InjectionRule.UNKNOWN_VALUE,
                "`%s` has to be extended, and its value comes from a source that cannot be read here".formatted(name),
                "write the value of `%s` as text".formatted(name)
                        + (configMap ? ", or let the operator read ConfigMaps" : ""));
    }

    /** Jackson leaves holes in lists where somebody wrote a null. */
    private void addUnlessSet(@Nullable EnvVar variable) {
        String name = variable == null ? null : variable.getName();
        if (variable != null
                && name != null
                && sources.value(name) == null
                && effective.putIfAbsent(name, variable) == null) {
            added.add(variable);
        }
    }

    /** Only the occurrence that counts is changed. */
    private EnvVar changed(EnvVar variable, Map<String, EnvValue> changes) {
        EnvValue value = effective.get(variable.getName()) == variable ? changes.get(variable.getName()) : null;
        return value == null ? variable : value.named(variable.getName());
    }
}
