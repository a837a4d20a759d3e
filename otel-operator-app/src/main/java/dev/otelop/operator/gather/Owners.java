package dev.otelop.operator.gather;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the owners of pods. Only ReplicaSets and Jobs have owners that matter, and theirs do not change: what was read
 * once is kept for a while, so that the second pod of a Deployment costs no request.
 */
final class Owners {

    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST_KEPT = 4_096;

    /** References are anybody's to write, also in a circle. */
    private static final int LONGEST_CHAIN = 4;

    private final KubernetesClient client;
    private final BudgetedReads reads;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Owners(KubernetesClient client, BudgetedReads reads) {
        this.client = client;
        this.reads = reads;
    }

    /** The chain from {@code first} on, as far as the budget goes. */
    OwnerChain chain(String namespace, @Nullable OwnerReference first, Budget budget) {
        List<OwnerReference> links = new ArrayList<>();
        OwnerReference link = first;
        while (link != null && links.size() < LONGEST_CHAIN) {
            links.add(link);
            Class<? extends HasMetadata> kind = kindWithOwner(link);
            if (kind == null) {
                break;
            }
            Optional<Known> next = owner(kind, namespace, link, budget);
            if (next.isEmpty()) {
                return new OwnerChain(links, false);
            }
            link = next.get().owner();
        }
        return new OwnerChain(links, true);
    }

    private Optional<Known> owner(
            Class<? extends HasMetadata> kind, String namespace, OwnerReference link, Budget budget) {
        Optional<Known> kept = recall(key(namespace, link));
        return kept.isPresent() ? kept : reads.within(budget, () -> read(kind, namespace, link));
    }

    private Known read(Class<? extends HasMetadata> kind, String namespace, OwnerReference link) {
        HasMetadata object = client.resources(kind)
                .inNamespace(namespace)
                .withName(link.getName())
                .get();
        Known found = new Known(controller(object), System.nanoTime());
        synchronized (known) {
            known.put(key(namespace, link), found);
        }
        return found;
    }

    private Optional<Known> recall(String key) {
        synchronized (known) {
            Known kept = known.get(key);
            return kept != null && System.nanoTime() - kept.since() < KEPT_NANOS ? Optional.of(kept) : Optional.empty();
        }
    }

    private static String key(String namespace, OwnerReference link) {
        return String.join("/", namespace, link.getKind(), link.getName(), link.getUid());
    }

    private static @Nullable Class<? extends HasMetadata> kindWithOwner(OwnerReference link) {
        String type = link.getApiVersion() + " " + link.getKind();
        return switch (type) {
            case "apps/v1 ReplicaSet" -> ReplicaSet.class;
            case "batch/v1 Job" -> Job.class;
            default -> null;
        };
    }

    private static @Nullable OwnerReference controller(@Nullable HasMetadata object) {
        if (object == null) {
            return null;
        }
        return object.getMetadata().getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Who controls an object.
     *
     * @param since when it was read, in the time of {@link System#nanoTime()}
     */
    private record Known(@Nullable OwnerReference owner, long since) {}
}
