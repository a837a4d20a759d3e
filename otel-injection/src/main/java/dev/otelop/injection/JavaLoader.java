package dev.otelop.injection;

import dev.otelop.injection.CopiedAgent.Copy;
import dev.otelop.injection.CopiedAgent.Variant;
import dev.otelop.model.v1alpha1.AgentExtension;
import dev.otelop.model.v1alpha1.JavaSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A Java virtual machine takes agents from {@code JAVA_TOOL_OPTIONS}; extensions of the agent lie beside it. */
record JavaLoader() implements AgentLoader {

    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final String EXTENSIONS = "/extensions";

    @Override
    public List<EnvEdit> edits(AgentRequest request, Variant variant, String folder) {
        List<EnvEdit> edits = new ArrayList<>();
        edits.add(new EnvEdit.Append(OPTIONS, " ", "-javaagent:" + folder + "/javaagent.jar"));
        if (!extensions(request).isEmpty()) {
            edits.add(new EnvEdit.Append(OPTIONS, " ", "-Dotel.javaagent.extensions=" + folder + EXTENSIONS));
        }
        return edits;
    }

    /** Two such agents in one machine instrument each other. Other agents are welcome. */
    @Override
    public Optional<Refusal> conflict(EnvLayers layers, String folder) {
        return layers.text(OPTIONS)
                .filter(options -> options.contains("opentelemetry-javaagent"))
                .map(options -> AgentLoader.loadsAnother(OPTIONS, "an OpenTelemetry agent"));
    }

    @Override
    public List<Copy> extras(AgentRequest request, String folder) {
        List<AgentExtension> extensions = extensions(request);
        return IntStream.range(0, extensions.size())
                .mapToObj(i -> copy(i, extensions.get(i), folder))
                .toList();
    }

    @Override
    public Optional<Refusal> incomplete(AgentRequest request) {
        boolean complete = extensions(request).stream()
                .allMatch(extension -> isText(extension.getImage()) && isText(extension.getDir()));
        return complete
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        InjectionRule.INCOMPLETE_EXTENSION,
                        "an extension of the Java agent lacks its image or its folder",
                        "set `image` and `dir` of every extension"));
    }

    private static Copy copy(int index, AgentExtension extension, String folder) {
        return new Copy(
                "opentelemetry-auto-instrumentation-extension-" + index,
                String.valueOf(extension.getImage()),
                List.of("cp", "-r", extension.getDir() + "/.", folder + EXTENSIONS));
    }

    private static List<AgentExtension> extensions(AgentRequest request) {
        return request.settings() instanceof JavaSettings java
                ? java.getExtensions().stream()
                        .filter(extension -> extension != null)
                        .toList()
                : List.of();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
