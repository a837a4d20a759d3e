package dev.otelop.testing.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real helm, built by {@code tools/helm/build} below the system property {@code otelop.root}. When it cannot be built
 * the test fails: it is never skipped.
 */
public final class Helm {

    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    private final List<String> program;

    private Helm(List<String> program) {
        this.program = List.copyOf(program);
    }

    /** For commands that need no cluster. */
    public static Helm offline() {
        return new Helm(List.of(Program.PATH.toString()));
    }

    /** On this cluster, with all rights. */
    public static Helm on(TestCluster cluster) {
        return new Helm(List.of(Program.PATH.toString(), "--kubeconfig=" + cluster.kubeconfigFile()));
    }

    /** A chart of the repository. */
    public static String chart(String name) {
        return ROOT.resolve("charts").resolve(name).toString();
    }

    public CommandResult run(String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return Commands.run(command, "");
    }

    private static final class Program {
        static final Path PATH = path();

        private static Path path() {
            CommandResult build =
                    Commands.run(List.of(ROOT.resolve("tools/helm/build").toString()), "");
            return Path.of(build.orFail().strip()).resolve("helm");
        }
    }
}
