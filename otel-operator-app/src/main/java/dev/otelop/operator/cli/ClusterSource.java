package dev.otelop.operator.cli;

import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts as a cluster has them now. */
record ClusterSource(KubernetesClient client, Candidates candidates) implements FactSource {

    @Override
    public NamespaceFacts namespace(String name) {
        Namespace found = client.namespaces().withName(name).get();
        if (found == null) {
            return NamespaceFacts.named(name);
        }
        ObjectMeta metadata = found.getMetadata();
        return NamespaceFacts.of(name, present(metadata.getAnnotations()), present(metadata.getLabels()));
    }

    @Override
    public Resolution<Instrumentation> instrumentation(Reference reference) {
        return candidates.instrumentation(
                reference,
                client.resources(Instrumentation.class)
                        .inNamespace(reference.namespace())
                        .list()
                        .getItems());
    }

    @Override
    public Resolution<SidecarOffer> sidecar(Reference reference, String namespace) {
        return candidates.sidecar(
                reference,
                client.resources(OpenTelemetryCollector.class)
                        .inNamespace(reference.namespace())
                        .list()
                        .getItems(),
                namespace);
    }

    @Override
    public OwnerFacts owners(PodTemplate template, String namespace) {
        return WrittenOwners.of(
                template,
                owner -> LiveKind.of(owner.group(), owner.kind())
                        .flatMap(kind -> kind.get(client, namespace, owner.name()))
                        .flatMap(object -> FileObject.live(object, client)));
    }

    @Override
    public Optional<Map<String, String>> configMap(String namespace, String name) {
        ConfigMap found =
                client.configMaps().inNamespace(namespace).withName(name).get();
        return Optional.ofNullable(found).map(map -> present(map.getData()));
    }

    private static Map<String, String> present(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElseGet(map, TreeMap::new);
    }
}
