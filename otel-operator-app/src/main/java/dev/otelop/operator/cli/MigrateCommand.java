package dev.otelop.operator.cli;

import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code otelop migrate}. */
@Command(
        name = "migrate",
        description = {
            "Bring collector configurations to another version, where that loses nothing: old names become new ones, what "
                    + "moved is moved. Comments and layout stay. Custom resources and ConfigMaps are changed in place.",
            "The new text goes to standard output, the reason for each change to standard error."
        })
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private FileArguments files = new FileArguments();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "VERSION|IMAGE",
            description = "The collector that the configurations shall be for.")
    private String version = "";

    @ArgGroup
    private @Nullable Output output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    MigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ValidationTarget target = TargetOptions.parse("--to", version, spec);
        if (target.version() == null) {
            throw new ParameterException(spec.commandLine(), "--to " + version + " does not tell a version");
        }
        if (output != null && output.write && files.haveStandardInput()) {
            throw new ParameterException(spec.commandLine(), "standard input cannot be written");
        }
        SourceFiles sources = files.read(terminal);
        if (output == null && sources.files().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "for more than one file, use --diff or --write instead of printing texts");
        }
        List<MigratedFile> files = sources.files().stream()
                .map(file -> MigratedFile.of(file, target))
                .toList();
        files.forEach(this::print);
        sources.unreadable().forEach(sentence -> terminal.note("%s", sentence));
        Findings open = files.stream().map(MigratedFile::open).reduce(Findings.none(), Findings::and);
        terminal.err().print(FindingsText.pretty(open, sources.texts()));
        terminal.err().flush();
        if (!sources.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return open.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private void print(MigratedFile file) {
        for (Finding change : file.changes()) {
            terminal.err().println(change.range() + ": " + change.message());
        }
        if (output == null) {
            terminal.out().print(file.text());
        } else if (output.diff) {
            terminal.out().print(UnifiedDiff.of(file.file().name(), file.file().text(), file.text()));
        } else if (file.isChanged()) {
            write(file);
        }
        terminal.out().flush();
    }

    private void write(MigratedFile file) {
        String name = file.file().name();
        try {
            Files.writeString(terminal.directory().resolve(name), file.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
        terminal.note("wrote %s", name);
    }

    /** What happens to the new texts. */
    private static final class Output {

        @Option(
                names = {"-d", "--diff"},
                description = "Print a unified diff, for `patch` and for people.")
        private boolean diff;

        @Option(
                names = {"-w", "--write"},
                description = "Change the files themselves.")
        private boolean write;
    }
}
