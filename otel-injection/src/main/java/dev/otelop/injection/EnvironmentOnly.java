package dev.otelop.injection;

import java.util.List;
import java.util.Optional;

/** No agent: the application brings its SDK, and is told what the SDK reads. */
record EnvironmentOnly() implements AgentRecipe {

    @Override
    public AgentOutcome plan(AgentRequest request) {
        EnvLayers layers = request.layers(List.of());
        SdkEnvironment sdk = request.sdk(layers);
        PlannedTarget planned = new PlannedTarget(request, layers, sdk, sdk.edits());
        Optional<Refusal> obstacle = planned.obstacle(List.of(), List.of());
        return obstacle.<AgentOutcome>map(refusal -> refusal)
                .orElseGet(() -> planned.plan(List.of(), List.of(), List.of(), List.of()));
    }
}
