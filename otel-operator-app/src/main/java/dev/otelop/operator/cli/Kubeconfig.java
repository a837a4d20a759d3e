package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file that says how to reach a cluster, with what can be wrong with it told by its name. */
final class Kubeconfig {

    private Kubeconfig() {}

    /**
     * @param file null for what the surroundings offer: the service account of a pod, else {@code KUBECONFIG}
     */
    static Config read(@Nullable File file) {
        if (file == null) {
            return new ConfigBuilder().build();
        }
        if (!file.isFile() || !file.canRead()) {
            throw new CommandFailure("cannot read the kubeconfig " + file);
        }
        Config config = parse(file);
        if (config.getCurrentContext() == null) {
            throw new CommandFailure("the kubeconfig " + file + " has no current context that it also defines"
                    + known(config.getContexts()) + "; choose one with `kubectl config use-context NAME`");
        }
        return config;
    }

    private static Config parse(File file) {
        try {
            return Config.fromKubeconfig(file);
        } catch (RuntimeException e) {
            // What the client throws depends on how far it got: it expects a kubeconfig.
            throw new CommandFailure(file + " is not a kubeconfig", e);
        }
    }

    private static String known(@Nullable List<NamedContext> contexts) {
        return contexts == null || contexts.isEmpty()
                ? ""
                : contexts.stream()
                        .map(NamedContext::getName)
                        .sorted()
                        .collect(Collectors.joining(", ", "; it defines ", ""));
    }
}
