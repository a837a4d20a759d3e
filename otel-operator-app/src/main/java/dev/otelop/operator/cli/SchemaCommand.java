package dev.otelop.operator.cli;

import dev.otelop.config.ConfigSchema;
import dev.otelop.model.Crds;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code otelop schema}. */
@Command(
        name = "schema",
        description = {
            "Print a JSON Schema (2020-12) for editors: of whole collector configurations, or of a custom resource.",
            "It refers to nothing elsewhere, so a file of it is all that an editor needs."
        })
final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = "--crd",
            paramLabel = "NAME",
            description = "Of this custom resource instead, for example opentelemetrycollectors or instrumentations.")
    private @Nullable String crd;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, Object> config = ConfigSchema.of(target.target());
        Map<String, Object> schema = crd == null ? config : CrdSchema.of(Crds.yaml(name(crd)), config);
        terminal.out().print(JsonText.compact(schema));
        return ExitCode.OK;
    }

    private String name(String wanted) {
        return Crds.names().stream()
                .filter(name -> name.equals(wanted) || name.startsWith(wanted + "."))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no CRD `" + wanted + "`, only " + String.join(", ", Crds.names())));
    }
}
