package dev.otelop.injection;

import dev.otelop.injection.AgentPlan.InitStep;
import dev.otelop.model.v1alpha1.GoSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HostPathVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Go agent: a container beside the application that watches one executable through the kernel. The application's
 * own container stays as it is; what it says about itself is told to the agent.
 */
record AgentSidecar() implements AgentRecipe {

    static final String NAME = "opentelemetry-auto-instrumentation";

    private static final String EXECUTABLE = "OTEL_GO_AUTO_TARGET_EXE";
    private static final String KERNEL_VOLUME = "kernel-debug";
    private static final String KERNEL_FOLDER = "/sys/kernel/debug";
    private static final AgentResources RESOURCES = new AgentResources("50m", "64Mi");
    private static final List<String> TOLD = List.of("OTEL_SERVICE_NAME", ResourceAttributes.VARIABLE);

    @Override
    public AgentOutcome plan(AgentRequest request) {
        Optional<String> image = request.image();
        if (image.isEmpty()) {
            return AgentRequest.noImage(request.target().language());
        }
        EnvLayers layers = layers(request);
        SdkEnvironment sdk = request.sdk(layers);
        return unfit(request, layers)
                .or(() -> layers.obstacle(sdk.edits()))
                .or(() -> PodParts.of(request.pod())
                        .clash(new Container(), volumes(sdk), sdk.tls().mounts()))
                .<AgentOutcome>map(refusal -> refusal)
                .orElseGet(() -> plan(request, container(request, image.get(), layers, sdk), layers, sdk));
    }

    private static AgentPlan plan(AgentRequest request, Container agent, EnvLayers layers, SdkEnvironment sdk) {
        PodParts parts = PodParts.of(request.pod());
        boolean there = parts.hasAnyContainer(NAME);
        boolean ends = ends(request.pod());
        return new AgentPlan(
                request.container().getEnv(),
                List.of(),
                List.of(),
                there ? List.of() : parts.missing(volumes(sdk)),
                there || !ends ? List.of() : List.of(new InitStep(restarting(agent), null)),
                there || ends ? List.of() : List.of(agent),
                !seesAllProcesses(request.pod()),
                notes(request, layers, sdk));
    }

    private static Optional<Refusal> unfit(AgentRequest request, EnvLayers layers) {
        return Stream.<Optional<Refusal>>of(
                        initContainer(request),
                        separateProcesses(request.pod()),
                        withoutExecutable(layers),
                        neverEnding(request),
                        otherTarget(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> initContainer(AgentRequest request) {
        return when(
                request.target().initContainer(),
                InjectionRule.INIT_CONTAINER,
                "the Go agent cannot watch an init container",
                "name a container of `spec.containers`");
    }

    private static Optional<Refusal> separateProcesses(Pod pod) {
        return when(
                Boolean.FALSE.equals(spec(pod).getShareProcessNamespace()) && !seesAllProcesses(pod),
                InjectionRule.SEPARATE_PROCESSES,
                "the pod forbids its containers to see each other's processes, which the Go agent has to",
                "remove `shareProcessNamespace: false`");
    }

    private static Optional<Refusal> withoutExecutable(EnvLayers layers) {
        boolean missing = !layers.has(EXECUTABLE)
                || layers.text(EXECUTABLE).filter(String::isBlank).isPresent();
        return when(
                missing,
                InjectionRule.NO_TARGET_EXECUTABLE,
                "nothing says which executable the Go agent is to watch",
                "set the annotation `%s` on the pod, or `%s` in `go.env`"
                        .formatted(Annotations.GO_EXECUTABLE, EXECUTABLE));
    }

    private static Optional<Refusal> neverEnding(AgentRequest request) {
        return when(
                ends(request.pod()) && !request.context().settings().nativeSidecars(),
                InjectionRule.AGENT_NEVER_ENDS,
                "the pod is to end by itself, and would wait for the Go agent for ever",
                "use a cluster of Kubernetes 1.29 or later");
    }

    private static Optional<Refusal> otherTarget(AgentRequest request) {
        String own = "k8s.container.name=" + request.container().getName();
        boolean other = containers(request.pod())
                .filter(container -> NAME.equals(container.getName()))
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> ResourceAttributes.VARIABLE.equals(variable.getName()))
                .anyMatch(variable -> variable.getValue() != null
                        && !List.of(variable.getValue().split(",")).contains(own));
        return when(
                other,
                InjectionRule.SECOND_GO_TARGET,
                "the Go agent of a pod watches one container, and it is another one",
                "name one container only");
    }

    private static Optional<Refusal> when(boolean bad, InjectionRule rule, String reason, String remedy) {
        return bad ? Optional.of(Refusal.of(rule, reason, remedy)) : Optional.empty();
    }

    /** The annotation is more specific than the Instrumentation. */
    private static EnvLayers layers(AgentRequest request) {
        List<EnvVar> language = new ArrayList<>();
        String executable = request.target().variant();
        if (executable != null && !executable.isBlank()) {
            language.add(EnvValue.text(executable.strip()).named(EXECUTABLE));
        }
        language.addAll(request.settings().getEnv());
        return EnvLayers.of(
                told(request), EnvSources.none(), language, request.spec().getEnv());
    }

    private static List<EnvVar> told(AgentRequest request) {
        Container written = request.target().written();
        List<EnvVar> told = new ArrayList<>();
        EnvSources sources = EnvSources.of(written, request.context());
        EnvClosure.of(written.getEnv(), TOLD)
                .forEach(variable ->
                        told.add(sources.resolved(EnvValue.of(variable)).named(variable.getName())));
        TOLD.forEach(name -> {
            String value = sources.value(name);
            if (value != null && told.stream().noneMatch(variable -> name.equals(variable.getName()))) {
                told.add(EnvValue.text(value).named(name));
            }
        });
        return told;
    }

    private static Container container(AgentRequest request, String image, EnvLayers layers, SdkEnvironment sdk) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(AgentVolume.writable(KERNEL_VOLUME, KERNEL_FOLDER));
        mounts.addAll(sdk.tls().mounts());
        return new ContainerBuilder()
                .withName(NAME)
                .withImage(image)
                .withImagePullPolicy(request.spec().getImagePullPolicy())
                .withEnv(layers.with(sdk.edits()))
                .withResources(RESOURCES.over(request.settings().getResourceRequirements()))
                .withSecurityContext(security(request))
                .withVolumeMounts(mounts)
                .build();
    }

    private static SecurityContext security(AgentRequest request) {
        SecurityContext written = request.settings() instanceof GoSettings go ? go.getSecurityContext() : null;
        if (written != null) {
            return written;
        }
        PodSecurityContext pod = PodParts.of(request.pod()).security();
        boolean rootForbidden = pod != null && Boolean.TRUE.equals(pod.getRunAsNonRoot());
        return new SecurityContextBuilder()
                .withRunAsUser(0L)
                .withRunAsNonRoot(rootForbidden ? Boolean.FALSE : null)
                .withPrivileged(true)
                .build();
    }

    /** An init container that restarts ends with the application. */
    private static Container restarting(Container agent) {
        return new ContainerBuilder(agent).withRestartPolicy("Always").build();
    }

    private static List<Volume> volumes(SdkEnvironment sdk) {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(new VolumeBuilder()
                .withName(KERNEL_VOLUME)
                .withHostPath(new HostPathVolumeSourceBuilder()
                        .withPath(KERNEL_FOLDER)
                        .build())
                .build());
        volumes.addAll(sdk.tls().volumes());
        return volumes;
    }

    private static List<Note> notes(AgentRequest request, EnvLayers layers, SdkEnvironment sdk) {
        List<Note> notes = new ArrayList<>(sdk.tls().notes());
        notes.addAll(ExportNotes.of(request, layers));
        EnvSources sources = EnvSources.of(request.target().written(), request.context());
        TOLD.forEach(name -> sources.suspect(name)
                .filter(source -> request.target().written().getEnv().stream()
                        .noneMatch(variable -> name.equals(variable.getName())))
                .ifPresent(source -> notes.add(new Note(
                        InjectionRule.NOT_TOLD,
                        "`%s` is not told to the agent if it comes from %s".formatted(name, source.description()),
                        "set it in `env` of the container"))));
        return notes;
    }

    private static Stream<Container> containers(Pod pod) {
        return Stream.concat(spec(pod).getContainers().stream(), spec(pod).getInitContainers().stream());
    }

    /** With the host's processes in sight, the API server admits no sharing within the pod. */
    private static boolean seesAllProcesses(Pod pod) {
        return Boolean.TRUE.equals(spec(pod).getHostPID());
    }

    private static boolean ends(Pod pod) {
        String policy = spec(pod).getRestartPolicy();
        return "Never".equals(policy) || "OnFailure".equals(policy);
    }

    private static PodSpec spec(Pod pod) {
        return pod.getSpec() == null ? new PodSpec() : pod.getSpec();
    }
}
