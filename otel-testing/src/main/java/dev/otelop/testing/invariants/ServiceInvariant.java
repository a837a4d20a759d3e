package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A Service without a selector is left alone; one with a selector leads to pods here, and its ports to theirs. */
final class ServiceInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        set.all(Service.class).filter(service -> service.getSpec() != null).forEach(service -> {
            ports(service, report);
            pods(set, service, report);
        });
    }

    private static void ports(Service service, Report report) {
        String subject = ObjectSet.subject(service);
        List<ServicePort> ports = service.getSpec().getPorts();
        if (ports.isEmpty()
                && !headless(service)
                && !"ExternalName".equals(service.getSpec().getType())) {
            report.that(subject, "has no ports");
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (ServicePort port : ports) {
            String name = port.getName() == null ? "" : port.getName();
            if (name.isEmpty() ? ports.size() > 1 : !Syntax.dns1123Label(name)) {
                report.that(subject, "`%s` is not a valid name for a port".formatted(name));
            }
            if (!names.add(name)) {
                report.that(subject, "has two ports called `%s`".formatted(name));
            }
            String number = PortInvariant.numberAndProtocol(port.getPort(), port.getProtocol());
            if (!numbers.add(number)) {
                report.that(subject, "has the port %s twice".formatted(number));
            }
            if (port.getPort() == null || port.getPort() < 1 || port.getPort() > 65_535) {
                report.that(subject, "the port number %s is not valid".formatted(port.getPort()));
            }
        }
    }

    private static void pods(ObjectSet set, Service service, Report report) {
        Map<String, String> selector = service.getSpec().getSelector();
        if (selector == null || selector.isEmpty()) {
            return;
        }
        List<Workload> backends = set.workloads().stream()
                .filter(workload -> Objects.equals(
                        workload.namespace(), service.getMetadata().getNamespace()))
                .filter(workload -> SelectorInvariant.within(selector, workload.podLabels()))
                .toList();
        if (backends.isEmpty()) {
            report.that(ObjectSet.subject(service), "the selector %s matches no pods here".formatted(selector));
        }
        for (Workload backend : backends) {
            namedTargets(service, backend, report);
        }
    }

    private static void namedTargets(Service service, Workload backend, Report report) {
        List<String> known = backend.runningContainers().stream()
                .map(Container::getPorts)
                .flatMap(List::stream)
                .map(ContainerPort::getName)
                .filter(Objects::nonNull)
                .toList();
        for (ServicePort port : service.getSpec().getPorts()) {
            String target =
                    port.getTargetPort() == null ? null : port.getTargetPort().getStrVal();
            if (target != null && !known.contains(target)) {
                report.that(
                        ObjectSet.subject(service),
                        "the targetPort `%s` is no port of the pods of %s".formatted(target, backend.subject()));
            }
        }
    }

    private static boolean headless(Service service) {
        return "None".equals(service.getSpec().getClusterIP());
    }
}
