package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.ProbeSettings;
import io.fabric8.kubernetes.api.model.HTTPGetActionBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import org.jspecify.annotations.Nullable;

/** Probes of the collector's health check. The author's numbers win over ours, one by one. */
record Probes(HealthCheck check) {

    Probe liveness(@Nullable ProbeSettings settings) {
        return probe(30, 10, settings);
    }

    Probe readiness(@Nullable ProbeSettings settings) {
        return probe(10, 5, settings);
    }

    /** Only on request: the delay before the first liveness probe does the same for a collector, which starts fast. */
    @Nullable
    Probe startup(@Nullable ProbeSettings settings) {
        return settings == null ? null : probe(null, null, settings);
    }

    private Probe probe(@Nullable Integer delay, @Nullable Integer period, @Nullable ProbeSettings settings) {
        ProbeSettings wish = settings == null ? new ProbeSettings() : settings;
        return new ProbeBuilder()
                .withHttpGet(new HTTPGetActionBuilder()
                        .withPath(check.path())
                        .withPort(new IntOrString(check.port()))
                        .withScheme(check.https() ? "HTTPS" : "HTTP")
                        .build())
                .withInitialDelaySeconds(either(wish.getInitialDelaySeconds(), delay))
                .withPeriodSeconds(either(wish.getPeriodSeconds(), period))
                .withTimeoutSeconds(wish.getTimeoutSeconds())
                .withSuccessThreshold(wish.getSuccessThreshold())
                .withFailureThreshold(wish.getFailureThreshold())
                .withTerminationGracePeriodSeconds(wish.getTerminationGracePeriodSeconds())
                .build();
    }

    private static @Nullable Integer either(@Nullable Integer written, @Nullable Integer otherwise) {
        return written == null ? otherwise : written;
    }
}
