package dev.otelop.injection;

import dev.otelop.injection.CopiedAgent.Copy;
import dev.otelop.injection.CopiedAgent.Variant;
import java.util.List;
import java.util.Optional;

/** How a runtime is made to load an agent that lies in a folder. */
interface AgentLoader {

    /**
     * The variables that load the agent.
     *
     * @param folder where the application finds the agent
     */
    List<EnvEdit> edits(AgentRequest request, Variant variant, String folder);

    /** Why the agent cannot join what the target loads already, if so. */
    Optional<Refusal> conflict(EnvLayers layers, String folder);

    /**
     * What else is copied into the volume, after the agent.
     *
     * @param folder where init containers find the volume
     */
    default List<Copy> extras(AgentRequest request, String folder) {
        return List.of();
    }

    /** Why what the user wants in addition cannot be copied, if so. */
    default Optional<Refusal> incomplete(AgentRequest request) {
        return Optional.empty();
    }

    /** The refusal of a target that runs such an agent already. */
    static Refusal loadsAnother(String variable, String what) {
        return Refusal.of(
                InjectionRule.OTHER_AGENT,
                "`%s` loads %s already".formatted(variable, what),
                "remove it, or do not ask for the agent");
    }
}
