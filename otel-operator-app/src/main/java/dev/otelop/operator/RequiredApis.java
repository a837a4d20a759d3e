package dev.otelop.operator;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The custom resources without which nothing works. The operator does not install them: that is a cluster admin's act. */
final class RequiredApis {

    private static final List<Class<? extends HasMetadata>> KINDS =
            List.of(Instrumentation.class, OpAMPBridge.class, OpenTelemetryCollector.class);

    /** An API server lists a new kind a moment after it has accepted its definition, and charts install both at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private RequiredApis() {}

    /**
     * @throws StartupException naming what is missing, or why there is no answer
     */
    static void check(KubernetesClient client) {
        long start = System.nanoTime();
        String missing = missing(client);
        while (!missing.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos() && pause()) {
            missing = missing(client);
        }
        if (!missing.isEmpty()) {
            throw new StartupException("the cluster does not know " + missing
                    + "; install the custom resource definitions with `otelop crds | kubectl apply -f -`");
        }
    }

    private static String missing(KubernetesClient client) {
        return KINDS.stream()
                .filter(kind -> !served(kind, client))
                .map(kind -> HasMetadata.getKind(kind) + " (" + HasMetadata.getApiVersion(kind) + ")")
                .collect(Collectors.joining(", "));
    }

    /** False if somebody wants to go on at once. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean served(Class<? extends HasMetadata> kind, KubernetesClient client) {
        try {
            return client.supports(kind);
        } catch (KubernetesClientException e) {
            throw StartupException.unusable(client, e);
        }
    }
}
