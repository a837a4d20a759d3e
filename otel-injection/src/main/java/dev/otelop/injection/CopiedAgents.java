package dev.otelop.injection;

import dev.otelop.injection.CopiedAgent.Variant;
import java.util.List;

/** The agents that are copied into a volume. */
final class CopiedAgents {

    static final CopiedAgent JAVA = new CopiedAgent(
            "java",
            new AgentResources("50m", "64Mi"),
            true,
            List.of(new Variant(
                    "any", List.of("cp", "/javaagent.jar", "/otel-auto-instrumentation-java/javaagent.jar"))),
            new JavaLoader());

    static final CopiedAgent NODEJS = new CopiedAgent(
            "nodejs",
            new AgentResources("50m", "128Mi"),
            false,
            List.of(folder("any", "/autoinstrumentation", "nodejs")),
            new NodejsLoader());

    static final CopiedAgent PYTHON = new CopiedAgent(
            "python",
            new AgentResources("50m", "64Mi"),
            false,
            List.of(
                    folder("glibc", "/autoinstrumentation", "python"),
                    folder("musl", "/autoinstrumentation-musl", "python")),
            new PythonLoader());

    static final CopiedAgent DOTNET = new CopiedAgent(
            "dotnet",
            new AgentResources("50m", "128Mi"),
            false,
            List.of(
                    folder("linux-x64", "/autoinstrumentation", "dotnet"),
                    folder("linux-musl-x64", "/autoinstrumentation", "dotnet")),
            new DotnetLoader());

    private CopiedAgents() {}

    private static Variant folder(String platform, String source, String word) {
        return new Variant(platform, List.of("cp", "-r", source + "/.", CopiedAgent.folder(word)));
    }
}
