package dev.otelop.injection;

import dev.otelop.config.Version;
import dev.otelop.injection.CopiedAgent.Variant;
import java.util.List;
import java.util.Optional;

/** The .NET runtime loads one profiler, start-up hooks, and assemblies that no application refers to. */
record DotnetLoader() implements AgentLoader {

    private static final String PROFILER = "CORECLR_PROFILER";
    private static final String PROFILER_ID = "{918728DD-259F-4A6A-AC2B-B85E1B658318}";
    private static final String HOME = "OTEL_DOTNET_AUTO_HOME";

    /** Since this version images hold one folder per C library for every processor. Older ones are for x64 only. */
    private static final Version FOLDER_PER_LIBRARY = new Version(1, 16, 0);

    @Override
    public List<EnvEdit> edits(AgentRequest request, Variant variant, String folder) {
        String profiler =
                folder + "/" + profilerFolder(request, variant) + "/OpenTelemetry.AutoInstrumentation.Native.so";
        return List.of(
                EnvEdit.unlessSet("CORECLR_ENABLE_PROFILING", "1"),
                EnvEdit.unlessSet(PROFILER, PROFILER_ID),
                EnvEdit.unlessSet("CORECLR_PROFILER_PATH", profiler),
                new EnvEdit.Append(
                        "DOTNET_STARTUP_HOOKS", ":", folder + "/net/OpenTelemetry.AutoInstrumentation.StartupHook.dll"),
                new EnvEdit.Append("DOTNET_ADDITIONAL_DEPS", ":", folder + "/AdditionalDeps"),
                EnvEdit.unlessSet(HOME, folder),
                new EnvEdit.Append("DOTNET_SHARED_STORE", ":", folder + "/store"));
    }

    /** The runtime has room for one profiler only. */
    @Override
    public Optional<Refusal> conflict(EnvLayers layers, String folder) {
        if (differs(layers, PROFILER, PROFILER_ID)) {
            return Optional.of(AgentLoader.loadsAnother(PROFILER, "another profiler"));
        }
        return differs(layers, HOME, folder)
                ? Optional.of(AgentLoader.loadsAnother(HOME, "the OpenTelemetry agent"))
                : Optional.empty();
    }

    private static boolean differs(EnvLayers layers, String variable, String ours) {
        return layers.has(variable)
                && !layers.text(variable).filter(ours::equalsIgnoreCase).isPresent();
    }

    /** New images keep the former name on x64 as a link, so it is the better guess where no version can be told. */
    private static String profilerFolder(AgentRequest request, Variant variant) {
        boolean current = request.image()
                .flatMap(image -> ImageName.parse(image).version())
                .filter(version -> version.isAtLeast(FOLDER_PER_LIBRARY))
                .isPresent();
        return current ? variant.platform().replace("-x64", "") : variant.platform();
    }
}
