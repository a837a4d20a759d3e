package dev.otelop.operator;

import io.fabric8.kubernetes.client.Config;
import java.util.Optional;

/** Where a process of ours lives in the cluster. */
public final class Namespaces {

    private Namespaces() {}

    /**
     * The namespace of this process: {@code POD_NAMESPACE}, else {@code OTELCOL_NAMESPACE} (what upstream's manifests set
     * for bridges), else that of the service account, else that of the kubeconfig.
     */
    public static Optional<String> own(Config config) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        return given("POD_NAMESPACE")
                .or(() -> given("OTELCOL_NAMESPACE"))
                .or(surroundings::ownNamespace)
                .or(() -> Optional.ofNullable(config.getNamespace()));
    }

    private static Optional<String> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(name -> !name.isBlank());
    }
}
