package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was applied and what the API server made of it, so that an object that needs nothing gets no request.
 *
 * <p>Fields are never compared with what was rendered: the server spells values differently, adds defaults, and other
 * programs own fields of their own. What counts is whether anything moved since the last apply. A memo lives in memory;
 * after a restart each object is applied once more, which changes nothing in the cluster.
 */
final class Memo {

    private final Fingerprints fingerprints;
    private final Map<String, Map<ObjectKey, Entry>> byOwner = new ConcurrentHashMap<>();

    Memo(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** True when {@code live} is still what applying {@code desired} made of it. */
    boolean covers(HasMetadata owner, HasMetadata desired, HasMetadata live) {
        Map<ObjectKey, Entry> entries = byOwner.getOrDefault(uid(owner), Map.of());
        Entry entry = entries.get(ObjectKey.of(desired));
        if (entry == null || !entry.uid().equals(live.getMetadata().getUid())) {
            return false;
        }
        if (!entry.desired().equals(fingerprints.whole(desired))) {
            return false;
        }
        if (entry.resourceVersion().equals(live.getMetadata().getResourceVersion())) {
            return true;
        }
        if (!keepsMetadata(desired, live) || !entry.content().equals(fingerprints.content(live))) {
            return false;
        }
        // Only the status moved, or what others wrote into the metadata.
        entries.replace(ObjectKey.of(desired), entry, entry.at(live));
        return true;
    }

    /** Notes that {@code fresh} is the server's answer to applying {@code desired}. */
    void remember(HasMetadata owner, HasMetadata desired, HasMetadata fresh) {
        byOwner.computeIfAbsent(uid(owner), uid -> new ConcurrentHashMap<>())
                .put(
                        ObjectKey.of(desired),
                        new Entry(
                                fingerprints.whole(desired),
                                fresh.getMetadata().getUid(),
                                fresh.getMetadata().getResourceVersion(),
                                fingerprints.content(fresh)));
    }

    void forget(HasMetadata owner, ObjectKey key) {
        byOwner.computeIfPresent(uid(owner), (uid, entries) -> {
            entries.remove(key);
            return entries;
        });
    }

    /** Drops everything about an owner that is gone. */
    void forget(String ownerUid) {
        byOwner.remove(ownerUid);
    }

    /** How many owners something is remembered about. */
    int owners() {
        return byOwner.size();
    }

    private static String uid(HasMetadata owner) {
        return owner.getMetadata().getUid();
    }

    /** Changes of metadata do not count as a new generation, so ours is compared: texts have one spelling only. */
    private static boolean keepsMetadata(HasMetadata desired, HasMetadata live) {
        return contains(live.getMetadata().getLabels(), desired.getMetadata().getLabels())
                && contains(
                        live.getMetadata().getAnnotations(),
                        desired.getMetadata().getAnnotations())
                && desired.getMetadata().getOwnerReferences().stream()
                        .allMatch(wanted -> live.getMetadata().getOwnerReferences().stream()
                                .anyMatch(reference -> same(reference, wanted)));
    }

    private static boolean same(OwnerReference one, OwnerReference other) {
        return one.getUid().equals(other.getUid())
                && Objects.equals(one.getController(), other.getController())
                && Objects.equals(one.getApiVersion(), other.getApiVersion())
                && Objects.equals(one.getBlockOwnerDeletion(), other.getBlockOwnerDeletion());
    }

    private static boolean contains(@Nullable Map<String, String> live, @Nullable Map<String, String> wanted) {
        return wanted == null
                || wanted.isEmpty()
                || live != null && live.entrySet().containsAll(wanted.entrySet());
    }

    private record Entry(String desired, String uid, String resourceVersion, String content) {

        Entry at(HasMetadata live) {
            return new Entry(desired, uid, live.getMetadata().getResourceVersion(), content);
        }
    }
}
