package dev.otelop.operator;

import dev.otelop.operator.platform.Unreachable;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** The operator cannot start, for a reason that its user can mend; the message is written for them. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The API server does not answer, or does not answer as the operator needs it. */
    static StartupException unusable(KubernetesClient client, KubernetesClientException cause) {
        return new StartupException(
                "the API server " + client.getMasterUrl() + " cannot be used: " + Unreachable.cause(cause), cause);
    }
}
