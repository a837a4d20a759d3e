package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The containers of a pod share one network: a number with its protocol, and a name, are there once in a pod. */
final class PortInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            Set<String> names = new LinkedHashSet<>();
            Set<String> numbers = new LinkedHashSet<>();
            for (Container container : workload.runningContainers()) {
                for (ContainerPort port : container.getPorts()) {
                    number(workload.subject(), port, numbers, report);
                    name(workload.subject(), port, names, report);
                }
            }
        }
    }

    /** A port without a protocol is a TCP port. */
    static String numberAndProtocol(@Nullable Integer number, @Nullable String protocol) {
        return number + "/" + (protocol == null ? "TCP" : protocol);
    }

    private static void number(String subject, ContainerPort port, Set<String> seen, Report report) {
        Integer number = port.getContainerPort();
        if (number == null || number < 1 || number > 65_535) {
            report.that(subject, "the port number %s is not valid".formatted(number));
        }
        if (!seen.add(numberAndProtocol(number, port.getProtocol()))) {
            report.that(subject, "has the port %s twice".formatted(numberAndProtocol(number, port.getProtocol())));
        }
    }

    private static void name(String subject, ContainerPort port, Set<String> seen, Report report) {
        String name = port.getName();
        if (name == null) {
            return;
        }
        if (!Syntax.portName(name)) {
            report.that(subject, "`%s` is not a valid name for a port".formatted(name));
        }
        if (!seen.add(name)) {
            report.that(subject, "has two ports called `%s`".formatted(name));
        }
    }
}
