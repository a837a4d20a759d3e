package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.parts.Owner;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import java.util.List;
import java.util.Optional;

/** The Services in front of a collector's pods. */
record Services(CollectorPlan plan, Owner owner) {

    /** The one that clients use; none if there is no port to offer. */
    Optional<Service> service() {
        List<ServicePort> ports = ports();
        if (ports.isEmpty()) {
            return Optional.empty();
        }
        ServiceSpec spec = new ServiceSpecBuilder(common(ports))
                .withInternalTrafficPolicy(plan.workload().internalTrafficPolicy())
                .build();
        return Optional.of(service(owner.naming().service(owner.resource()), spec));
    }

    /** The one that gives each pod of a StatefulSet its name, with or without ports. */
    Service headless() {
        ServiceSpec spec =
                new ServiceSpecBuilder(common(ports())).withClusterIP("None").build();
        return service(owner.naming().headlessService(owner.resource()), spec);
    }

    private Service service(String name, ServiceSpec spec) {
        return new ServiceBuilder()
                .withMetadata(owner.metadata(name))
                .withSpec(spec)
                .build();
    }

    private ServiceSpec common(List<ServicePort> ports) {
        OpenTelemetryCollectorSpec spec = plan.spec();
        return new ServiceSpecBuilder()
                .withSelector(owner.selectorLabels())
                .withPorts(ports)
                .withIpFamilies(spec.getIpFamilies())
                .withIpFamilyPolicy(spec.getIpFamilyPolicy())
                .withTrafficDistribution(spec.getTrafficDistribution())
                .withSessionAffinity(spec.getSessionAffinity())
                .withSessionAffinityConfig(spec.getSessionAffinityConfig())
                .build();
    }

    private List<ServicePort> ports() {
        return new Ports(plan.spec().getPorts(), plan.config().ports().ports()).ofService();
    }
}
