package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans one agent for one container of a pod; everything that a test does not say is as plain as possible. */
record AgentTrial(
        Language language,
        String pod,
        String container,
        String spec,
        @Nullable String variant,
        InjectionContext context) {

    static AgentTrial of(Language language, String pod) {
        return new AgentTrial(language, pod, "app", "exporter: {endpoint: 'http://otel:4317'}", null, Trial.context());
    }

    AgentTrial container(String other) {
        return new AgentTrial(language, pod, other, spec, variant, context);
    }

    AgentTrial spec(String other) {
        return new AgentTrial(language, pod, container, other, variant, context);
    }

    AgentTrial variant(String other) {
        return new AgentTrial(language, pod, container, spec, other, context);
    }

    AgentTrial context(InjectionContext other) {
        return new AgentTrial(language, pod, container, spec, variant, other);
    }

    AgentOutcome outcome() {
        Pod typed = typed();
        boolean init = typed.getSpec().getInitContainers().stream().anyMatch(this::isTarget);
        Container target = Stream.concat(
                        typed.getSpec().getInitContainers().stream(), typed.getSpec().getContainers().stream())
                .filter(this::isTarget)
                .findFirst()
                .orElseThrow();
        return AgentPlanner.plan(
                new Target(language, typed, target, target, init, variant),
                Trial.instrumentation("{metadata: {name: agents, namespace: shop}, spec: {%s}}"
                        .formatted(spec.strip().replace("\n", ", "))),
                context);
    }

    AgentPlan plan() {
        if (outcome() instanceof AgentPlan plan) {
            return plan;
        }
        throw new AssertionError("refused: " + outcome());
    }

    Refusal refusal() {
        if (outcome() instanceof Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("not refused: " + outcome());
    }

    /** Values by name, in order; of a variable with a source the name of the field, ConfigMap or Secret. */
    static Map<String, String> values(List<EnvVar> env) {
        Map<String, String> values = new LinkedHashMap<>();
        env.forEach(variable -> values.put(variable.getName(), value(variable)));
        return values;
    }

    private static String value(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue() == null ? "" : variable.getValue();
        }
        if (variable.getValueFrom().getFieldRef() != null) {
            return "field " + variable.getValueFrom().getFieldRef().getFieldPath();
        }
        return variable.getValueFrom().getSecretKeyRef() == null
                ? "ConfigMap " + variable.getValueFrom().getConfigMapKeyRef().getName()
                : "Secret " + variable.getValueFrom().getSecretKeyRef().getName();
    }

    private Pod typed() {
        return Trees.read(Trial.tree(pod), Pod.class);
    }

    private boolean isTarget(Container candidate) {
        return container.equals(candidate.getName());
    }
}
