package dev.otelop.injection;

import java.util.List;
import java.util.Optional;

/** Agents that somebody else brought into a pod, such as another operator: a second one would break what works. */
final class ForeignAgent {

    /** What the Go operator calls the containers that bring or are its agents. */
    private static final List<String> CONTAINERS = List.of(
            "opentelemetry-auto-instrumentation",
            "opentelemetry-auto-instrumentation-dotnet",
            "opentelemetry-auto-instrumentation-java",
            "opentelemetry-auto-instrumentation-nodejs",
            "opentelemetry-auto-instrumentation-python",
            "otel-agent-attach-apache",
            "otel-agent-attach-nginx",
            "otel-agent-source-container-clone");

    private ForeignAgent() {}

    static Optional<Refusal> in(PodDraft pod) {
        return CONTAINERS.stream()
                .filter(name -> pod.hasContainer(name) && !pod.owners().containsKey(name))
                .findFirst()
                .map(name -> Refusal.of(
                        InjectionRule.INSTRUMENTED_ELSEWHERE,
                        "the pod already has a container `%s` that this operator did not add".formatted(name),
                        "leave instrumenting the pod to one tool"));
    }
}
