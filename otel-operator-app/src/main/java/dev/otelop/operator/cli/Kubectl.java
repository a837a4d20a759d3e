package dev.otelop.operator.cli;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Applies what the user gave with the user's own tool, so that its output is the one they know. */
record Kubectl(Path program, Path kubeconfig) {

    /**
     * Applies all objects in order, going on after one that is refused.
     *
     * @return true if all were accepted; what was refused, and why, is among the printed lines
     */
    boolean apply(List<FileObject> objects, Terminal terminal) {
        String documents = ApplyOrder.sorted(objects).stream()
                .map(object -> Serialization.asJson(object.node().tree()))
                .collect(Collectors.joining("\n---\n"));
        try {
            Process process = new ProcessBuilder(
                            program.toString(), "--kubeconfig", kubeconfig.toString(), "apply", "-f", "-")
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(documents.getBytes(StandardCharsets.UTF_8));
            }
            process.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> terminal.out().println("  " + line));
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new CommandFailure("kubectl cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
