package dev.otelop.injection;

import dev.otelop.injection.AgentPlan.InitStep;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent that an init container copies from its image into a volume, from where environment variables make the
 * application's runtime load it.
 *
 * @param word what tells this agent's names from those of others
 * @param resources defaults of the init container
 * @param folderPerContainer whether each target finds the agent in a folder of its own
 * @param variants the builds of the agent; the first one is the default
 */
record CopiedAgent(
        String word, AgentResources resources, boolean folderPerContainer, List<Variant> variants, AgentLoader loader)
        implements AgentRecipe {

    CopiedAgent {
        variants = List.copyOf(variants);
    }

    /**
     * One build of an agent.
     *
     * @param platform the value of the annotation that asks for it
     * @param command what copies it
     */
    record Variant(String platform, List<String> command) {
        Variant {
            command = List.copyOf(command);
        }
    }

    /** An init container that copies something into the volume. */
    record Copy(String name, String image, List<String> command) {
        Copy {
            command = List.copyOf(command);
        }
    }

    /** Where init containers find the volume of an agent. */
    static String folder(String word) {
        return "/otel-auto-instrumentation-" + word;
    }

    /** The name of the volume, and of the init container that fills it. */
    String name() {
        return "opentelemetry-auto-instrumentation-" + word;
    }

    @Override
    public AgentOutcome plan(AgentRequest request) {
        Optional<Variant> variant = variant(request.target());
        if (variant.isEmpty()) {
            return unknownPlatform(request.target());
        }
        Optional<String> image = request.image();
        if (image.isEmpty()) {
            return AgentRequest.noImage(request.target().language());
        }
        String folder =
                folder(folderPerContainer ? word + "-" + request.container().getName() : word);
        EnvLayers layers = request.layers();
        SdkEnvironment sdk = request.sdk(layers);
        List<EnvEdit> edits = new ArrayList<>(loader.edits(request, variant.get(), folder));
        edits.addAll(sdk.edits());
        PlannedTarget planned = new PlannedTarget(request, layers, sdk, edits);
        VolumeMount mount = AgentVolume.readOnly(name(), folder);
        Optional<Refusal> refusal = loader.conflict(layers, folder)
                .or(() -> loader.incomplete(request))
                .or(() -> planned.obstacle(List.of(), List.of(mount)))
                .or(() -> foreignVolume(request));
        return refusal.<AgentOutcome>map(reason -> reason)
                .orElseGet(() -> planned.plan(
                        List.of(mount),
                        List.of(),
                        List.of(AgentVolume.of(name(), request.settings())),
                        steps(request, variant.get(), image.get())));
    }

    /** A volume of the agent's name is the agent's exactly when its init container is there. */
    private Optional<Refusal> foreignVolume(AgentRequest request) {
        PodParts parts = PodParts.of(request.pod());
        return parts.hasInitContainer(name())
                ? Optional.empty()
                : parts.volume(name()).map(volume -> PodParts.takenVolume(name()));
    }

    private List<InitStep> steps(AgentRequest request, Variant variant, String image) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(name(), image, variant.command()));
        copies.addAll(loader.extras(request, folder(word)));
        String before = request.target().initContainer() ? request.container().getName() : null;
        PodParts parts = PodParts.of(request.pod());
        return copies.stream()
                .filter(copy -> !parts.hasInitContainer(copy.name()))
                .map(copy -> new InitStep(container(request, copy), before))
                .toList();
    }

    private Container container(AgentRequest request, Copy copy) {
        return new ContainerBuilder()
                .withName(copy.name())
                .withImage(copy.image())
                .withImagePullPolicy(request.spec().getImagePullPolicy())
                .withCommand(copy.command())
                .withResources(resources.over(request.settings().getResourceRequirements()))
                .withSecurityContext(
                        AgentSecurity.of(request, request.container()).copying())
                .withVolumeMounts(AgentVolume.writable(name(), folder(word)))
                .build();
    }

    private Optional<Variant> variant(Target target) {
        String platform = target.variant();
        if (platform == null || platform.isBlank()) {
            return Optional.of(variants.get(0));
        }
        return variants.stream()
                .filter(variant -> variant.platform().equals(platform.strip()))
                .findFirst();
    }

    private Refusal unknownPlatform(Target target) {
        return Refusal.of(
                InjectionRule.UNKNOWN_PLATFORM,
                "there is no %s agent for the platform `%s`"
                        .formatted(target.language().label(), target.variant()),
                "use `%s`".formatted(String.join("` or `", platforms())));
    }

    private List<String> platforms() {
        return variants.stream().map(Variant::platform).toList();
    }
}
