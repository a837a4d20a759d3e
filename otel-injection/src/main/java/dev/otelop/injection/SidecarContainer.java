package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The offered container, made to fit one pod: how it starts, and how its own telemetry says where it runs. */
record SidecarContainer(SidecarOffer offer, Owners owners, String namespace) {

    private static final String ATTRIBUTES = "OTEL_RESOURCE_ATTRIBUTES";

    Container ordinary() {
        return new ContainerBuilder(offer.container()).withEnv(env()).build();
    }

    /** An init container that keeps running; the app starts when it is ready. */
    Container nativeSidecar() {
        Container container = ordinary();
        return new ContainerBuilder(container)
                .withRestartPolicy("Always")
                .withStartupProbe(
                        container.getStartupProbe() == null
                                ? container.getReadinessProbe()
                                : container.getStartupProbe())
                .build();
    }

    private List<EnvVar> env() {
        List<EnvVar> env = new ArrayList<>(offer.container().getEnv());
        if (has(env, ATTRIBUTES)) {
            return env;
        }
        downward(env, ATTRIBUTES + "_POD_NAME", "metadata.name");
        downward(env, ATTRIBUTES + "_POD_UID", "metadata.uid");
        downward(env, ATTRIBUTES + "_NODE_NAME", "spec.nodeName");
        env.add(new EnvVarBuilder().withName(ATTRIBUTES).withValue(attributes()).build());
        return env;
    }

    private String attributes() {
        SortedMap<String, String> attributes = new TreeMap<>(owners.attributes(true));
        attributes.put("k8s.namespace.name", namespace);
        attributes.put("k8s.node.name", "$(" + ATTRIBUTES + "_NODE_NAME)");
        attributes.put("k8s.pod.name", "$(" + ATTRIBUTES + "_POD_NAME)");
        attributes.put("k8s.pod.uid", "$(" + ATTRIBUTES + "_POD_UID)");
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(","));
    }

    private static void downward(List<EnvVar> env, String name, String field) {
        if (!has(env, name)) {
            env.add(new EnvVarBuilder()
                    .withName(name)
                    .withValueFrom(new EnvVarSourceBuilder()
                            .withFieldRef(new ObjectFieldSelector(null, field))
                            .build())
                    .build());
        }
    }

    private static boolean has(List<EnvVar> env, String name) {
        return env.stream().anyMatch(variable -> name.equals(variable.getName()));
    }
}
