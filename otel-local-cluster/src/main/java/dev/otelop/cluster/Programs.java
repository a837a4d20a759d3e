package dev.otelop.cluster;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where the programs of the cluster come from: a folder that holds them, or a script that makes one. */
public sealed interface Programs {

    /** What a folder of programs must hold. */
    List<String> NAMES =
            List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubectl", "kwok");

    /** A folder that holds all of {@link #NAMES}. */
    static Programs in(Path folder) {
        return new Ready(folder);
    }

    /**
     * The script {@code tools/testcluster/build}: it builds what is missing, once, and prints the folder.
     *
     * @param environment variables added to those this process has, such as {@code OTELOP_TOOLS} (where to keep what was
     *     built) and {@code KUBEBUILDER_ASSETS} (a folder that already holds some of the programs)
     */
    static Programs builtBy(Path script, Map<String, String> environment) {
        return new Built(script, environment);
    }

    /**
     * The folder, complete. May take minutes the first time.
     *
     * @throws LocalClusterException when a program is missing and cannot be made; the message says what to install
     */
    Path folder(Consumer<String> progress);

    private static Path complete(Path folder) {
        List<String> missing = NAMES.stream()
                .filter(name -> !Files.isExecutable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new LocalClusterException("%s does not hold %s".formatted(folder, String.join(", ", missing)));
        }
        return folder;
    }

    /** Somebody else's folder. */
    record Ready(Path folder) implements Programs {
        public Ready {
            requireNonNull(folder);
        }

        @Override
        public Path folder(Consumer<String> progress) {
            return complete(folder);
        }
    }

    /** A folder the script prints. */
    record Built(Path script, Map<String, String> environment) implements Programs {
        public Built {
            requireNonNull(script);
            environment = new TreeMap<>(environment);
        }

        @Override
        public Path folder(Consumer<String> progress) {
            ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            try {
                return complete(Path.of(lastLine(builder.start(), progress)));
            } catch (IOException e) {
                throw new LocalClusterException("%s cannot be run: %s".formatted(script, e.getMessage()), e);
            }
        }

        /** The script says the folder last; everything before it is progress. */
        private String lastLine(Process process, Consumer<String> progress) throws IOException {
            List<String> lines = new ArrayList<>();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!lines.isEmpty()) {
                        progress.accept(lines.get(lines.size() - 1));
                    }
                    lines.add(line);
                }
            }
            if (Interrupted.waitFor(process) != 0 || lines.isEmpty()) {
                throw new LocalClusterException(
                        "the programs of the cluster cannot be built:\n" + String.join("\n", lines));
            }
            return lines.get(lines.size() - 1);
        }
    }
}
