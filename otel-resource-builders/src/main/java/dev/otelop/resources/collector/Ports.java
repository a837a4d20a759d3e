package dev.otelop.resources.collector;

import dev.otelop.model.Names;
import dev.otelop.model.v1beta1.PortSpec;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ports of container and Service: the author's as written, then those of the configuration that the author did not
 * list. The protocol is always written: it is part of a port's key when objects are merged.
 */
record Ports(List<PortSpec> written, List<InferredPort> inferred) {

    Ports {
        written = written.stream().filter(port -> port.getPort() != null).toList();
        inferred = List.copyOf(inferred);
    }

    List<ContainerPort> ofContainer() {
        PortNames names = new PortNames();
        Set<String> known = new HashSet<>();
        List<ContainerPort> ports = new ArrayList<>();
        for (PortSpec port : written) {
            Integer number = containerPort(port);
            if (number != null && known.add(key(number, protocol(port)))) {
                ports.add(containerPort(port, number, names));
            }
        }
        for (InferredPort port : inferred) {
            if (known.add(key(port.number(), port.protocol()))) {
                ports.add(new ContainerPortBuilder()
                        .withName(names.claim(port.name(), port.number(), port.protocol()))
                        .withContainerPort(port.number())
                        .withProtocol(port.protocol().name())
                        .build());
            }
        }
        return ports;
    }

    List<ServicePort> ofService() {
        PortNames names = new PortNames();
        Set<String> known = new HashSet<>();
        List<ServicePort> ports = new ArrayList<>();
        for (PortSpec port : written) {
            if (known.add(key(number(port), protocol(port)))) {
                ports.add(servicePort(port, names));
            }
        }
        for (InferredPort port : inferred) {
            if (port.exposed() && known.add(key(port.number(), port.protocol()))) {
                ports.add(new ServicePortBuilder()
                        .withName(names.claim(port.name(), port.number(), port.protocol()))
                        .withPort(port.number())
                        .withTargetPort(new IntOrString(port.number()))
                        .withProtocol(port.protocol().name())
                        .withAppProtocol(port.appProtocol())
                        .build());
            }
        }
        return ports;
    }

    private static ContainerPort containerPort(PortSpec port, int number, PortNames names) {
        String name = Names.portName(name(port), number);
        return new ContainerPortBuilder()
                .withName(names.claim(name, number, protocol(port)))
                .withContainerPort(number)
                .withProtocol(protocol(port).name())
                .withHostPort(port.getHostPort())
                .build();
    }

    private static ServicePort servicePort(PortSpec port, PortNames names) {
        int number = number(port);
        IntOrString target = port.getTargetPort() == null ? new IntOrString(number) : port.getTargetPort();
        return new ServicePortBuilder()
                .withName(names.claim(name(port), number, protocol(port)))
                .withPort(number)
                .withTargetPort(target)
                .withProtocol(protocol(port).name())
                .withAppProtocol(port.getAppProtocol())
                .withNodePort(port.getNodePort())
                .build();
    }

    /** Where the Service sends to; null if that is another port's name, which has its own entry. */
    private static @Nullable Integer containerPort(PortSpec port) {
        IntOrString target = port.getTargetPort();
        if (target == null) {
            return port.getPort();
        }
        if (target.getIntVal() != null) {
            return target.getIntVal();
        }
        return name(port).equals(target.getStrVal()) ? port.getPort() : null;
    }

    private static String name(PortSpec port) {
        String name = port.getName();
        return name == null || name.isEmpty() ? "port-" + number(port) : name;
    }

    private static int number(PortSpec port) {
        Integer number = port.getPort();
        return number == null ? 0 : number;
    }

    private static Protocol protocol(PortSpec port) {
        return Protocol.orTcp(port.getProtocol());
    }

    private static String key(int number, Protocol protocol) {
        return number + "/" + protocol;
    }
}
