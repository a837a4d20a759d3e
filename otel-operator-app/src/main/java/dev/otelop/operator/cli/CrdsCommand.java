package dev.otelop.operator.cli;

import dev.otelop.model.Crds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code otelop crds}. */
@Command(name = "crds", description = "Print the CustomResourceDefinitions, ready for `kubectl apply -f -`.")
final class CrdsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Which ones, for example opentelemetrycollectors or instrumentations; default: all.")
    private List<String> wanted = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    CrdsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(known(name)));
        String separator = "";
        for (String name : names.isEmpty() ? Crds.names() : names) {
            terminal.out().print(separator + Crds.yaml(name).stripTrailing() + "\n");
            separator = "---\n";
        }
        return ExitCode.OK;
    }

    private String known(String name) {
        return Crds.names().stream()
                .filter(crd -> crd.equals(name) || crd.startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no CRD `" + name + "`, only " + String.join(", ", Crds.names())));
    }
}
