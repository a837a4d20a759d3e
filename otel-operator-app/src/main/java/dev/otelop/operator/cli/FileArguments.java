package dev.otelop.operator.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The files that a command is about. */
final class FileArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders (all *.yaml and *.yml below), patterns such as 'deploy/**/*.yaml', or - for "
                    + "standard input.")
    private List<String> names = List.of();

    SourceFiles read(Terminal terminal) {
        return SourceFiles.read(names, terminal);
    }

    boolean haveStandardInput() {
        return names.contains("-");
    }

    /** As they were written, for messages. */
    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
