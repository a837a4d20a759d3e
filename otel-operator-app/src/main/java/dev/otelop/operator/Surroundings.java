package dev.otelop.operator;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a process can find out about where it runs.
 *
 * @param environment the variables of the process
 * @param namespaceFile where Kubernetes tells a pod its namespace
 */
record Surroundings(Map<String, String> environment, Path namespaceFile) {

    private static final Path NAMESPACE_FILE = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace");

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), NAMESPACE_FILE);
    }

    /** The namespace of this process; empty outside a cluster. */
    Optional<String> ownNamespace() {
        return variable("POD_NAMESPACE").or(this::namespaceOfPod);
    }

    /** The namespace of the lease: as told, else that of the pod, else that of the kubeconfig. */
    String leaseNamespace(@Nullable String told, Config config) {
        return told != null
                ? told
                : home(
                        config,
                        "leader election needs a namespace for its lease: give one with --lease-namespace, or set POD_NAMESPACE");
    }

    /** The namespace of the Secret that replicas share: that of the pod, else that of the kubeconfig. */
    String secretNamespace(Config config) {
        return home(config, "the Secret of the webhooks' certificates needs a namespace: set POD_NAMESPACE");
    }

    private String home(Config config, String needed) {
        return ownNamespace()
                .or(() -> Optional.ofNullable(config.getNamespace()))
                .orElseThrow(() -> new StartupException(needed));
    }

    /** A name for this replica that no other process has. */
    String instance() {
        return variable("POD_NAME").or(() -> variable("HOSTNAME")).orElse("otelop") + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> namespaceOfPod() {
        try {
            return Files.isReadable(namespaceFile)
                    ? Optional.of(Files.readString(namespaceFile).strip()).filter(name -> !name.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
