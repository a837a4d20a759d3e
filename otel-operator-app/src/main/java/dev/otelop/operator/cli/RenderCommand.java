package dev.otelop.operator.cli;

import dev.otelop.findings.FindingsText;
import dev.otelop.resources.Capability;
import dev.otelop.resources.RenderContext;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otelop render}. */
@Command(
        name = "render",
        description = {
            "Print the Kubernetes objects that the operator makes of custom resources, in the order in which it applies "
                    + "them.",
            "What is wrong with a custom resource goes to standard error."
        })
final class RenderCommand implements Callable<Integer> {

    @Mixin
    private FileArguments files = new FileArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "yaml|json",
            defaultValue = "yaml",
            description = "How to print the objects; json is one List.")
    private ObjectFormat format = ObjectFormat.YAML;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            defaultValue = "default",
            description = "The namespace of custom resources that name none.")
    private String namespace = "default";

    @Mixin
    private CollectorOptions collectors = new CollectorOptions();

    private final Terminal terminal;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SourceFiles sources = files.read(terminal);
        sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
        Rendering rendering = new Rendering(context(), namespace);
        sources.files().forEach(rendering::add);
        if (!rendering.ignored().isEmpty()) {
            terminal.note("nothing is rendered for %s", String.join(", ", rendering.ignored()));
        } else if (rendering.foundNothing()) {
            terminal.note("nothing to render: there is no OpenTelemetryCollector in %s", files);
        }
        terminal.err().print(FindingsText.pretty(rendering.findings(), sources.texts()));
        terminal.out().print(format.print(rendering.objects()));
        if (!sources.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return rendering.findings().hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    /** Everything optional is there: who renders wants to see what the custom resource asks for. */
    private RenderContext context() {
        return collectors.facts().withCapabilities(List.of(Capability.values()));
    }
}
