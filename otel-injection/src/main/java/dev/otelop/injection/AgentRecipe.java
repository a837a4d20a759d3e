package dev.otelop.injection;

/** How one kind of agent gets into a pod. What languages of a kind differ in is data. */
sealed interface AgentRecipe permits AgentSidecar, CopiedAgent, EnvironmentOnly, WebServerModule {

    /** What the agent asks of the pod for this target, or why it cannot be had. */
    AgentOutcome plan(AgentRequest request);
}
