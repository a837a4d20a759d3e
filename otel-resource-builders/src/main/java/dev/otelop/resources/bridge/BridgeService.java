package dev.otelop.resources.bridge;

import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import java.util.ArrayList;
import java.util.List;

/** The Service in front of a bridge. */
final class BridgeService {

    private BridgeService() {}

    static Service of(Bridge bridge) {
        OpAMPBridgeSpec spec = bridge.spec();
        return new ServiceBuilder()
                .withMetadata(bridge.owner().metadata(bridge.name()))
                .withSpec(new ServiceSpecBuilder()
                        .withPorts(ports(spec))
                        .withSelector(bridge.owner().selectorLabels())
                        .withIpFamilies(spec.getIpFamilies())
                        .withIpFamilyPolicy(spec.getIpFamilyPolicy())
                        .build())
                .build();
    }

    /** The author's before ours. */
    private static List<ServicePort> ports(OpAMPBridgeSpec spec) {
        List<ServicePort> ports = new ArrayList<>(spec.getPorts());
        ports.add(new ServicePortBuilder()
                .withName(BridgePod.HEALTH_PORT)
                .withPort(BridgePod.HEALTH_NUMBER)
                .withProtocol("TCP")
                .withTargetPort(new IntOrString(BridgePod.HEALTH_PORT))
                .build());
        return ports;
    }
}
