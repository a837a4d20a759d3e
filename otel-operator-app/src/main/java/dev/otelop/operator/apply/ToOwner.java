package dev.otelop.operator.apply;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From a child to its owner: by the owner reference, compared by group and kind because references written under another
 * version of the owner's API count too; and without a reference by the labels, so that a child whose reference was taken
 * away finds back.
 */
final class ToOwner<P extends HasMetadata> implements SecondaryToPrimaryMapper<HasMetadata> {

    private static final String BY_INSTANCE = "instance";

    private final String group;
    private final String kind;
    private final IndexerResourceCache<P> owners;

    private ToOwner(String group, String kind, IndexerResourceCache<P> owners) {
        this.group = group;
        this.kind = kind;
        this.owners = owners;
    }

    static <P extends HasMetadata> ToOwner<P> of(EventSourceContext<P> context, InstanceLabel<P> instanceLabel) {
        IndexerResourceCache<P> owners = context.getPrimaryCache();
        owners.addIndexers(new TreeMap<>(Map.of(
                BY_INSTANCE, owner -> List.of(key(owner.getMetadata().getNamespace(), instanceLabel.of(owner))))));
        Class<P> type = context.getPrimaryResourceClass();
        return new ToOwner<>(HasMetadata.getGroup(type), HasMetadata.getKind(type), owners);
    }

    @Override
    public Set<ResourceID> toPrimaryResourceIDs(HasMetadata child) {
        Optional<OwnerReference> controller = Ownership.controller(child);
        if (controller.isEmpty()) {
            return byLabel(child);
        }
        return controller
                .filter(this::isOwner)
                .map(reference -> Set.of(
                        new ResourceID(reference.getName(), child.getMetadata().getNamespace())))
                .orElse(Set.of());
    }

    private boolean isOwner(OwnerReference reference) {
        return kind.equals(reference.getKind()) && group.equals(ObjectKey.groupOf(reference.getApiVersion()));
    }

    private Set<ResourceID> byLabel(HasMetadata child) {
        String instance = Ownership.label(child, Labels.INSTANCE);
        return owners.byIndex(BY_INSTANCE, key(child.getMetadata().getNamespace(), instance)).stream()
                .map(ResourceID::fromResource)
                .collect(Collectors.toSet());
    }

    private static String key(@Nullable String namespace, @Nullable String instance) {
        return namespace + "/" + instance;
    }
}
