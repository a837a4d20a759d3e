package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** How an object is called in output for people. */
final class ResourceTitle {

    private ResourceTitle() {}

    /** Kind, namespace (if it lives in one) and name: {@code Deployment observability/gateway}. */
    static String of(HasMetadata object) {
        String namespace = object.getMetadata().getNamespace();
        return object.getKind() + " " + (namespace == null ? "" : namespace + "/")
                + object.getMetadata().getName();
    }
}
