package dev.otelop.config.oracle;

import java.util.List;

/** Tells the messages of a collector that depend on the machine it runs on, or that are none because it crashed. */
final class Machine {

    private static final List<String> SIGNS = List.of(
            "no such file or directory",
            "unable to read the file",
            "node_from_env_var",
            "panic: ",
            "could not retrieve credential provider",
            "KUBERNETES_SERVICE_HOST",
            "failed to load TLS config",
            "root_path is supported on linux only",
            "does not exist");

    private Machine() {}

    static boolean isMeantBy(String message) {
        return SIGNS.stream().anyMatch(message::contains);
    }
}
