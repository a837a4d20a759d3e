package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A port that a probe calls by name is a port of the probe's own container. */
final class ProbeInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            for (Container container : workload.containers()) {
                probes(container)
                        .map(ProbeInvariant::port)
                        .filter(Objects::nonNull)
                        .map(IntOrString::getStrVal)
                        .filter(name -> name != null && !hasPort(container, name))
                        .forEach(name -> report.that(
                                workload.subject(),
                                "a probe of container %s calls the port `%s`, which it does not have"
                                        .formatted(container.getName(), name)));
            }
        }
    }

    private static Stream<Probe> probes(Container container) {
        return Arrays.asList(container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe())
                .stream()
                .filter(Objects::nonNull);
    }

    private static @Nullable IntOrString port(Probe probe) {
        if (probe.getHttpGet() != null) {
            return probe.getHttpGet().getPort();
        }
        return probe.getTcpSocket() == null ? null : probe.getTcpSocket().getPort();
    }

    private static boolean hasPort(Container container, String name) {
        return container.getPorts().stream().anyMatch(port -> name.equals(port.getName()));
    }
}
