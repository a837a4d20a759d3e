package dev.otelop.operator.platform;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Objects;

/** Connections to the API server, set up for an operator. */
public final class Clients {

    private static final int LEASE_TIMEOUT_MILLIS = 3_000;

    private Clients() {}

    /**
     * The client for everything but the lease. It reads custom resources leniently, and retries a failed request once:
     * the retry policy of reconciliation is the place for patience, not a thread that waits in one request.
     */
    public static KubernetesClient connect(Config config) {
        return connected(config).build();
    }

    /** The same, and every request is counted. */
    public static KubernetesClient connect(Config config, OperatorMetrics metrics) {
        return connected(config)
                .withHttpClientBuilderConsumer(
                        http -> http.addOrReplaceInterceptor(RequestCounter.NAME, new RequestCounter(metrics)))
                .build();
    }

    private static KubernetesClientBuilder connected(Config config) {
        Config own = new ConfigBuilder(config)
                .withUserAgent(userAgent())
                .withRequestRetryBackoffLimit(1)
                .build();
        return new KubernetesClientBuilder().withConfig(own).withKubernetesSerialization(new LenientSerialization());
    }

    /**
     * The client for the lease. A leader whose connection hangs must notice before its lease runs out, so a request
     * fails after three seconds and is not repeated.
     */
    static KubernetesClient forLease(Config config) {
        Config impatient = new ConfigBuilder(config)
                .withUserAgent(userAgent())
                .withRequestRetryBackoffLimit(0)
                .withRequestTimeout(LEASE_TIMEOUT_MILLIS)
                .withConnectionTimeout(LEASE_TIMEOUT_MILLIS)
                .build();
        return new KubernetesClientBuilder().withConfig(impatient).build();
    }

    private static String userAgent() {
        String version = Clients.class.getPackage().getImplementationVersion();
        return "otelop/" + Objects.requireNonNullElse(version, "dev");
    }
}
