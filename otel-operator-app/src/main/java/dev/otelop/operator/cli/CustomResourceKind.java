package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;

/** The kinds of custom resource that the operator works on, in the order in which the board lists them. */
enum CustomResourceKind {
    COLLECTOR("OpenTelemetryCollector", "opentelemetrycollectors", "v1beta1"),
    INSTRUMENTATION("Instrumentation", "instrumentations", "v1alpha1"),
    OPAMP_BRIDGE("OpAMPBridge", "opampbridges", "v1alpha1");

    private final ResourceDefinitionContext context;

    CustomResourceKind(String kind, String plural, String version) {
        this.context = new ResourceDefinitionContext.Builder()
                .withGroup(FileObject.OUR_GROUP)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
    }

    List<GenericKubernetesResource> list(KubernetesClient client) {
        return client.genericKubernetesResources(context)
                .inAnyNamespace()
                .list()
                .getItems();
    }
}
