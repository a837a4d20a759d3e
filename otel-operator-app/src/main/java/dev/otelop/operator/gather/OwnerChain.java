package dev.otelop.operator.gather;

import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.OwnerFacts.Owner;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who controls a pod, who controls that, and so on.
 *
 * @param links nearest first
 * @param complete false when there may be more
 */
record OwnerChain(List<OwnerReference> links, boolean complete) {

    OwnerChain {
        links = List.copyOf(links);
    }

    OwnerFacts facts() {
        return new OwnerFacts(links.stream().map(OwnerChain::owner).toList(), complete);
    }

    /** The identity of the last one, null when there is none. */
    @Nullable
    HasMetadata top(String namespace) {
        if (links.isEmpty()) {
            return null;
        }
        OwnerReference last = links.get(links.size() - 1);
        GenericKubernetesResource owner = new GenericKubernetesResource();
        owner.setApiVersion(last.getApiVersion());
        owner.setKind(last.getKind());
        owner.setMetadata(new ObjectMetaBuilder()
                .withNamespace(namespace)
                .withName(last.getName())
                .withUid(last.getUid())
                .build());
        return owner;
    }

    private static Owner owner(OwnerReference link) {
        String version = Objects.requireNonNullElse(link.getApiVersion(), "");
        int slash = version.indexOf('/');
        return new Owner(
                slash < 0 ? "" : version.substring(0, slash),
                Objects.requireNonNullElse(link.getKind(), ""),
                Objects.requireNonNullElse(link.getName(), ""),
                Objects.requireNonNullElse(link.getUid(), ""));
    }
}
