package dev.otelop.resources.bridge;

import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleRefBuilder;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The objects of one bridge. */
record BridgeRenderer(Bridge bridge, RenderContext context) {

    static final String CONFIG_KEY = "opamp-bridge.yaml";

    /**
     * Names the Secret of literal headers that may stand beside a ConfigMap: Secrets are never listed, so whoever cleans
     * up has to know the name.
     */
    static final String SECRET_ANNOTATION = "otelop.dev/secret";

    private static final String RBAC = "rbac.authorization.k8s.io";

    /** What others refer to comes first, so that no pod ever waits for an object that is applied after it. */
    Manifests render() {
        BridgeHeaders headers = new BridgeHeaders(bridge);
        String config = BridgeConfig.text(bridge);
        List<HasMetadata> objects = new ArrayList<>();
        if (!bridge.hasOwnAccount()) {
            objects.add(new ServiceAccountBuilder().withMetadata(metadata()).build());
        }
        objects.add(role());
        objects.add(roleBinding());
        headers.secret().ifPresent(objects::add);
        objects.add(configMap(config));
        if (bridge.hasService()) {
            objects.add(BridgeService.of(bridge));
        }
        objects.add(deployment(config));
        return new Manifests(objects);
    }

    private Role role() {
        return new RoleBuilder()
                .withMetadata(metadata())
                .withRules(BridgeRights.of(bridge))
                .build();
    }

    private RoleBinding roleBinding() {
        return new RoleBindingBuilder()
                .withMetadata(metadata())
                .withRoleRef(new RoleRefBuilder()
                        .withApiGroup(RBAC)
                        .withKind("Role")
                        .withName(bridge.name())
                        .build())
                .withSubjects(new SubjectBuilder()
                        .withKind("ServiceAccount")
                        .withName(bridge.serviceAccount())
                        .withNamespace(metadata().getNamespace())
                        .build())
                .build();
    }

    private ConfigMap configMap(String config) {
        ObjectMeta metadata = new ObjectMetaBuilder(bridge.owner().metadata(bridge.configName()))
                .addToAnnotations(SECRET_ANNOTATION, bridge.name())
                .build();
        return new ConfigMapBuilder()
                .withMetadata(metadata)
                .addToData(CONFIG_KEY, config)
                .build();
    }

    private Deployment deployment(String config) {
        return new DeploymentBuilder()
                .withMetadata(metadata())
                .withSpec(new DeploymentSpecBuilder()
                        .withReplicas(Objects.requireNonNullElse(bridge.spec().getReplicas(), 1))
                        .withSelector(bridge.owner().selector())
                        // Two at once would both carry out what the server asks for.
                        .withStrategy(new DeploymentStrategyBuilder()
                                .withType("Recreate")
                                .build())
                        .withTemplate(new BridgePod(bridge, context).template(config))
                        .build())
                .build();
    }

    private ObjectMeta metadata() {
        return bridge.owner().metadata(bridge.name());
    }
}
