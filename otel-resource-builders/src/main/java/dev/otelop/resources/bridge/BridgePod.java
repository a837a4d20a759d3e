package dev.otelop.resources.bridge;

import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.parts.DefaultResources;
import dev.otelop.resources.parts.DnsPolicies;
import dev.otelop.resources.parts.Environment;
import dev.otelop.resources.parts.Hardening;
import dev.otelop.resources.parts.Hash;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetActionBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pod of a bridge. */
record BridgePod(Bridge bridge, RenderContext context) {

    static final String HEALTH_PORT = "healthz";
    static final int HEALTH_NUMBER = 8081;

    private static final String CONFIG_FILE = BridgeVolumes.CONFIG_PATH + "/" + BridgeRenderer.CONFIG_KEY;

    /** The user of the operator's image. */
    private static final long USER = 65532;

    private static final ResourceRequirements RESOURCES = new ResourceRequirementsBuilder()
            .addToRequests("cpu", new Quantity("50m"))
            .addToRequests("memory", new Quantity("128Mi"))
            .addToLimits("memory", new Quantity("512Mi"))
            .build();

    /** @param config the text whose change rolls the pod */
    PodTemplateSpec template(String config) {
        return new PodTemplateSpecBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withLabels(bridge.owner().labels(bridge.name()))
                        .withAnnotations(annotations(config))
                        .build())
                .withSpec(podSpec())
                .build();
    }

    private SortedMap<String, String> annotations(String config) {
        SortedMap<String, String> annotations = new TreeMap<>(bridge.spec().getPodAnnotations());
        annotations.put(Hash.CONFIG_HASH, Hash.of(config));
        return annotations;
    }

    private PodSpec podSpec() {
        OpAMPBridgeSpec spec = bridge.spec();
        return new PodSpecBuilder()
                .withServiceAccountName(bridge.serviceAccount())
                .withContainers(container())
                .withVolumes(new BridgeVolumes(bridge).volumes())
                .withSecurityContext(hardens() ? new Hardening(USER, true).pod() : spec.getPodSecurityContext())
                .withHostNetwork(spec.getHostNetwork())
                .withDnsPolicy(DnsPolicies.of(spec))
                .withDnsConfig(spec.getPodDnsConfig())
                .withNodeSelector(spec.getNodeSelector())
                .withTolerations(spec.getTolerations())
                .withAffinity(spec.getAffinity())
                .withTopologySpreadConstraints(spec.getTopologySpreadConstraints())
                .withPriorityClassName(spec.getPriorityClassName())
                .build();
    }

    private Container container() {
        OpAMPBridgeSpec spec = bridge.spec();
        return new ContainerBuilder()
                .withName("opamp-bridge")
                .withImage(bridge.image())
                .withImagePullPolicy(spec.getImagePullPolicy())
                .withArgs("bridge", "--config=" + CONFIG_FILE)
                .withEnv(environment())
                .withEnvFrom(spec.getEnvFrom())
                .withPorts(ports())
                .withLivenessProbe(probe("/healthz"))
                .withReadinessProbe(probe("/readyz"))
                .withResources(DefaultResources.over(spec.getResources(), RESOURCES))
                .withVolumeMounts(new BridgeVolumes(bridge).mounts())
                .withSecurityContext(hardens() ? new Hardening(USER, true).container() : spec.getSecurityContext())
                .build();
    }

    private List<EnvVar> environment() {
        Environment environment = new Environment(bridge.spec().getEnv());
        environment.addText("OPAMP_ENDPOINT", String.valueOf(bridge.spec().getEndpoint()));
        environment.addField("OPAMP_INSTANCE_UID", "metadata.uid");
        environment.addField("OTELCOL_NAMESPACE", "metadata.namespace");
        environment.addField("POD_NAME", "metadata.name");
        return environment.variables();
    }

    private static List<ContainerPort> ports() {
        return List.of(new ContainerPortBuilder()
                .withName(HEALTH_PORT)
                .withContainerPort(HEALTH_NUMBER)
                .withProtocol("TCP")
                .build());
    }

    private static Probe probe(String path) {
        return new ProbeBuilder()
                .withHttpGet(new HTTPGetActionBuilder()
                        .withPath(path)
                        .withPort(new IntOrString(HEALTH_PORT))
                        .build())
                .build();
    }

    private boolean hardens() {
        OpAMPBridgeSpec spec = bridge.spec();
        return context.hardensPods()
                && spec.getPodSecurityContext() == null
                && spec.getSecurityContext() == null
                && !Boolean.TRUE.equals(spec.getHostNetwork())
                && spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null);
    }
}
