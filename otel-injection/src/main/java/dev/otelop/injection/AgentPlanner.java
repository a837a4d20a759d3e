package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;

/** Plans one agent for one container. */
final class AgentPlanner {

    private AgentPlanner() {}

    static AgentOutcome plan(Target target, Instrumentation instrumentation, InjectionContext context) {
        return target.language().recipe().plan(new AgentRequest(target, instrumentation, context));
    }
}
