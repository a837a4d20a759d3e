package dev.otelop.resources.parts;

import dev.otelop.model.Naming;
import dev.otelop.model.Operand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose objects are rendered, and for which of its workloads: what they inherit from the custom resource, and how they
 * are found again.
 *
 * @param image the image that the author asked for, null when the author asked for none
 */
public record Owner(
        HasMetadata resource,
        Naming naming,
        Operand operand,
        @Nullable String image) {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String OWN_ANNOTATIONS = "otelop.dev/";

    /** The version that is stored, so that a reference never changes with the version through which an object is read. */
    public String apiVersion() {
        return HasMetadata.getApiVersion(resource.getClass());
    }

    public String kind() {
        return HasMetadata.getKind(resource.getClass());
    }

    /** Name, namespace, labels, annotations and owner of a namespaced child. */
    public ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(resource.getMetadata().getNamespace())
                .withLabels(labels(name))
                .withAnnotations(annotations())
                .withOwnerReferences(reference())
                .build();
    }

    /** The author's labels under those that the operator needs. */
    public SortedMap<String, String> labels(String objectName) {
        SortedMap<String, String> labels = sorted(resource.getMetadata().getLabels());
        labels.putAll(naming.labels(resource, operand, objectName, image));
        return labels;
    }

    public SortedMap<String, String> selectorLabels() {
        return naming.selectorLabels(resource, operand);
    }

    public LabelSelector selector() {
        return new LabelSelectorBuilder().withMatchLabels(selectorLabels()).build();
    }

    /** A custom resource that was never stored has no uid, and objects without one can be applied by hand. */
    private List<OwnerReference> reference() {
        String uid = resource.getMetadata().getUid();
        if (uid == null || uid.isEmpty()) {
            return List.of();
        }
        return List.of(new OwnerReferenceBuilder()
                .withApiVersion(apiVersion())
                .withKind(kind())
                .withName(resource.getMetadata().getName())
                .withUid(uid)
                .withController(true)
                .withBlockOwnerDeletion(true)
                .build());
    }

    /** What the author said of the resource holds for its objects, except what only steers a tool. */
    private SortedMap<String, String> annotations() {
        SortedMap<String, String> annotations = sorted(resource.getMetadata().getAnnotations());
        annotations.keySet().removeIf(key -> key.equals(LAST_APPLIED) || key.startsWith(OWN_ANNOTATIONS));
        return annotations;
    }

    private static SortedMap<String, String> sorted(@Nullable Map<String, String> map) {
        return map == null ? new TreeMap<>() : new TreeMap<>(map);
    }
}
