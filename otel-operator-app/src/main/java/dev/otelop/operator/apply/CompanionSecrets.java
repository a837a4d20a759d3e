package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets of ours that are no longer wanted. Secrets are never listed or watched, so another object says in an annotation
 * which one may stand beside it, and only that one is asked for.
 */
record CompanionSecrets(KubernetesClient client) {

    private static final String ANNOTATION = "otelop.dev/secret";

    /** The Secret beside {@code child}, if there is one and nobody wants it. */
    Optional<Secret> of(HasMetadata child, Set<ObjectKey> wanted) {
        Map<String, String> annotations = child.getMetadata().getAnnotations();
        String name = annotations == null ? null : annotations.get(ANNOTATION);
        String namespace = child.getMetadata().getNamespace();
        if (name == null || wanted.contains(new ObjectKey("", "Secret", namespace, name))) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                client.secrets().inNamespace(namespace).withName(name).get());
    }
}
