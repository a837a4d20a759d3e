package dev.otelop.operator.apply;

import dev.otelop.resources.Manifests;
import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the {@link Applier} for one owner. */
final class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final KubernetesClient client;
    private final Memo memo;
    private final Children children;
    private final HasMetadata owner;
    private final List<ObjectKey> changed = new ArrayList<>();
    private final List<ObjectKey> removed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ObjectKey> missing = new ArrayList<>();

    Application(KubernetesClient client, Memo memo, Children children, HasMetadata owner) {
        this.client = client;
        this.memo = memo;
        this.children = children;
        this.owner = owner;
    }

    void apply(HasMetadata desired) {
        ObjectKey key = ObjectKey.of(desired);
        // The caches show only what carries our label: an object without it is somebody else's, or lost it.
        HasMetadata live =
                children.find(key).orElseGet(() -> client.resource(desired).get());
        if (live != null && memo.covers(owner, desired, live)) {
            return;
        }
        if (live != null && !Ownership.mayApply(owner, live, desired)) {
            refuse(key, live);
            return;
        }
        if (live != null && live.isMarkedForDeletion()) {
            missing.add(key);
            return;
        }
        write(key, desired, live);
    }

    /** Deletes what is owned and not wanted. After a refusal nothing is deleted: the old might still be in use. */
    void prune(Manifests manifests) {
        if (!missing.isEmpty()) {
            return;
        }
        Set<ObjectKey> wanted = new HashSet<>();
        manifests.forEach(object -> wanted.add(ObjectKey.of(object)));
        List<HasMetadata> owned = children.of(owner);
        // First what only another child tells of, for that one would be gone after an interruption.
        CompanionSecrets companions = new CompanionSecrets(client);
        owned.forEach(child -> companions.of(child, wanted).ifPresent(secret -> remove(secret, wanted)));
        owned.forEach(child -> remove(child, wanted));
    }

    private void remove(HasMetadata child, Set<ObjectKey> wanted) {
        ObjectKey key = ObjectKey.of(child);
        if (!wanted.contains(key) && !child.isMarkedForDeletion() && Ownership.controls(owner, child)) {
            delete(key, child);
        }
    }

    Applied result() {
        return new Applied(changed, removed, problems, missing);
    }

    private void write(ObjectKey key, HasMetadata desired, @Nullable HasMetadata live) {
        try {
            if (live != null) {
                ReplicaHandover.before(client, live, desired);
            }
            HasMetadata fresh = client.resource(desired)
                    .fieldManager(Applier.FIELD_MANAGER)
                    .forceConflicts()
                    .serverSideApply();
            memo.remember(owner, desired, fresh);
            children.written(fresh, live);
            if (live == null || !Objects.equals(versionOf(live), versionOf(fresh))) {
                LOG.debug("Applied {}", key);
                changed.add(key);
            }
        } catch (KubernetesClientException e) {
            memo.forget(owner, key);
            if (!Refusal.isRefusal(e)) {
                throw e;
            }
            missing.add(key);
            refused(key, desired, live, e);
        }
    }

    private void refused(ObjectKey key, HasMetadata desired, @Nullable HasMetadata live, KubernetesClientException e) {
        if (live != null && Refusal.mayRecreate(e, desired, live)) {
            LOG.info("Recreating {} without touching its pods: {}", key, Refusal.reason(e));
            Refusal.deleteKeepingPods(client, live);
            return;
        }
        problems.add(Refusal.problem(key, e));
    }

    private void refuse(ObjectKey key, HasMetadata live) {
        missing.add(key);
        String whose = Ownership.controller(live)
                .map(reference -> "belongs to " + reference.getKind() + " " + reference.getName())
                .orElse("was not made by this operator");
        problems.add(new Problem(
                "ForeignObject", key + " exists and " + whose + "; it is left alone: rename or delete one of the two"));
    }

    private void delete(ObjectKey key, HasMetadata child) {
        try {
            client.resource(child).lockResourceVersion(versionOf(child)).delete();
            memo.forget(owner, key);
            removed.add(key);
        } catch (KubernetesClientException e) {
            // Changed since: the change will bring us back here.
            if (e.getCode() != 404 && e.getCode() != 409) {
                throw e;
            }
        }
    }

    private static String versionOf(HasMetadata object) {
        return object.getMetadata().getResourceVersion();
    }
}
