package dev.otelop.injection;

import dev.otelop.injection.AgentPlan.InitStep;
import dev.otelop.model.Names;
import dev.otelop.model.OtlpExport;
import dev.otelop.model.v1alpha1.LanguageSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module that a web server loads because its configuration says so. One init container, of the server's own image,
 * copies the configuration; a second one, of the agent's image, brings the module and changes the copy; the server then
 * finds the copy in the place of the original.
 */
record WebServerModule(WebServer server) implements AgentRecipe {

    private static final String LOGS = "logs";

    @Override
    public AgentOutcome plan(AgentRequest request) {
        if (request.target().initContainer()) {
            return Refusal.of(
                    InjectionRule.INIT_CONTAINER,
                    "an init container is no web server",
                    "name a container of `spec.containers`");
        }
        Optional<String> image = request.image();
        if (image.isEmpty()) {
            return AgentRequest.noImage(request.target().language());
        }
        EnvLayers layers = request.layers();
        SdkEnvironment sdk = request.sdk(layers);
        List<EnvEdit> edits = new ArrayList<>(server.edits());
        edits.addAll(sdk.edits());
        PlannedTarget planned = new PlannedTarget(request, layers, sdk, edits);
        if (isAttached(request.container())) {
            return planned.obstacle(List.of(), List.of())
                    .<AgentOutcome>map(refusal -> refusal)
                    .orElseGet(() -> planned.plan(List.of(), List.of(), List.of(), List.of()));
        }
        Parts parts = Parts.free(server, request);
        return planned.obstacle(List.of(), List.of(parts.agentMount()))
                .or(() -> parts.clash(request))
                .or(() -> unknownUser(request))
                .<AgentOutcome>map(refusal -> refusal)
                .orElseGet(() -> attached(planned, parts, image.get()));
    }

    /** The init containers must be the same user as the server, which only the server's image knows. */
    private static Optional<Refusal> unknownUser(AgentRequest request) {
        return AgentSecurity.of(request, request.target().written()).lacksUser()
                ? Optional.of(Refusal.of(
                        InjectionRule.UNKNOWN_USER,
                        "the server must not run as root, and nothing but its image says who it runs as",
                        "set `runAsUser` in the security context of the pod or the container"))
                : Optional.empty();
    }

    private AgentPlan attached(PlannedTarget planned, Parts parts, String image) {
        AgentRequest request = planned.request();
        LanguageSettings settings = request.settings();
        String folder = server.configurationFolder(settings);
        return planned.plan(
                List.of(parts.agentMount(), parts.logMount(), AgentVolume.writable(parts.copy(), folder)),
                hiding(request),
                List.of(AgentVolume.folder(parts.copy(), settings), AgentVolume.of(parts.agent(), settings)),
                List.of(
                        new InitStep(copying(planned, parts), null),
                        new InitStep(attaching(planned, parts, image), null)));
    }

    private boolean isAttached(Container container) {
        return container.getVolumeMounts().stream()
                .anyMatch(mount -> WebServer.AGENT_FOLDER.equals(mount.getMountPath())
                        && String.valueOf(mount.getName()).startsWith(Parts.agentName(server)));
    }

    /** Mounts within the configuration in which a changed file would not be seen. Their content is copied. */
    private List<String> hiding(AgentRequest request) {
        LanguageSettings settings = request.settings();
        String folder = server.configurationFolder(settings);
        return request.container().getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .filter(path -> path != null && ServerPath.isWithin(ServerPath.folder(path), folder))
                .filter(path -> server.changedFiles(settings).stream()
                        .anyMatch(file -> ServerPath.isWithin(file, ServerPath.folder(path))))
                .toList();
    }

    /** The server's own container, but for what it runs. */
    private Container copying(PlannedTarget planned, Parts parts) {
        AgentRequest request = planned.request();
        Container written = request.target().written();
        List<VolumeMount> mounts = new ArrayList<>(written.getVolumeMounts());
        mounts.add(AgentVolume.writable(parts.copy(), WebServer.COPY_FOLDER));
        return base(request, parts.copying())
                .withImage(written.getImage())
                .withImagePullPolicy(written.getImagePullPolicy())
                .withCommand(server.copyCommand(request.settings()))
                .withEnv(copyEnv(planned, written))
                .withEnvFrom(written.getEnvFrom())
                .withVolumeMounts(mounts)
                .build();
    }

    /** What the author wrote, for mounts may depend on it, and what that refers to. */
    private static List<EnvVar> copyEnv(PlannedTarget planned, Container written) {
        List<EnvVar> env = planned.layers().with(planned.sdk().edits());
        return EnvClosure.of(env, written.getEnv().stream().map(EnvVar::getName).toList());
    }

    private Container attaching(PlannedTarget planned, Parts parts, String image) {
        AgentRequest request = planned.request();
        return base(request, parts.attaching())
                .withImage(image)
                .withImagePullPolicy(request.spec().getImagePullPolicy())
                .withCommand(server.attachCommand(request.settings()))
                .withEnv(moduleEnv(planned))
                .withVolumeMounts(
                        AgentVolume.writable(parts.agent(), WebServer.AGENT_FOLDER),
                        AgentVolume.writable(parts.copy(), WebServer.COPY_FOLDER))
                .build();
    }

    private ContainerBuilder base(AgentRequest request, String name) {
        return new ContainerBuilder()
                .withName(name)
                .withResources(server.resources().over(request.settings().getResourceRequirements()))
                .withSecurityContext(
                        AgentSecurity.of(request, request.target().written()).sharing());
    }

    /** The module's configuration, below the variables of the server that it refers to. */
    private List<EnvVar> moduleEnv(PlannedTarget planned) {
        EnvLayers layers = planned.layers();
        ServiceIdentity identity = planned.sdk().identity();
        String endpoint = layers.reference(OtlpExport.ENDPOINT)
                .or(() -> Optional.ofNullable(planned.request().spec().getExporter())
                        .map(exporter -> exporter.getEndpoint()))
                .orElse("http://localhost:4317/");
        ModuleSettings values = new ModuleSettings(
                endpoint,
                layers.reference("OTEL_SERVICE_NAME").orElse(identity.name()),
                identity.all().getOrDefault("service.namespace", ""),
                EnvReferences.to(server.instanceVariable()));
        String text = server.configuration(planned.request().settings(), values);
        List<EnvVar> env = new ArrayList<>(EnvClosure.of(layers.with(planned.edits()), EnvReferences.in(text)));
        env.add(EnvValue.field("metadata.name").named(server.instanceVariable()));
        env.add(EnvValue.text(text).named(server.configurationVariable()));
        return env;
    }

    /** The names of what one server gets; the second server of a pod gets names of its own. */
    private record Parts(String copy, String agent, String copying, String attaching) {

        static Parts free(WebServer server, AgentRequest request) {
            Parts plain = named(server, "");
            return plain.areFree(request)
                    ? plain
                    : named(server, "-" + request.container().getName());
        }

        static String agentName(WebServer server) {
            return "otel-" + server.word() + "-agent";
        }

        private static Parts named(WebServer server, String suffix) {
            return new Parts(
                    name("otel-" + server.word() + "-conf-dir" + suffix),
                    name(agentName(server) + suffix),
                    name("otel-agent-source-container-clone" + suffix),
                    name("otel-agent-attach-" + server.word() + suffix));
        }

        private static String name(String text) {
            return Names.unique(text, "", Names.LABEL_LIMIT);
        }

        /** The server must not change what it runs, but the module writes its log. */
        VolumeMount agentMount() {
            return AgentVolume.readOnly(agent, WebServer.AGENT_FOLDER);
        }

        VolumeMount logMount() {
            return new VolumeMountBuilder()
                    .withName(agent)
                    .withMountPath(WebServer.AGENT_FOLDER + "/" + LOGS)
                    .withSubPath(LOGS)
                    .build();
        }

        Optional<Refusal> clash(AgentRequest request) {
            return areFree(request) ? Optional.empty() : Optional.of(PodParts.takenVolume(copy));
        }

        private boolean areFree(AgentRequest request) {
            PodParts parts = PodParts.of(request.pod());
            List<Optional<Volume>> volumes = List.of(parts.volume(copy), parts.volume(agent));
            return volumes.stream().noneMatch(Optional::isPresent)
                    && Stream.of(copying, attaching).noneMatch(parts::hasAnyContainer);
        }
    }
}
