package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** An owner is named completely, and one of the owners is the controller. */
final class OwnerInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (HasMetadata object : set.objects()) {
            List<OwnerReference> owners = object.getMetadata().getOwnerReferences();
            for (OwnerReference owner : owners) {
                if (incomplete(owner)) {
                    report.that(
                            ObjectSet.subject(object),
                            "the owner %s/%s lacks apiVersion, kind, name or uid"
                                    .formatted(owner.getKind(), owner.getName()));
                }
            }
            long controllers = owners.stream()
                    .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                    .count();
            if (!owners.isEmpty() && controllers != 1) {
                report.that(
                        ObjectSet.subject(object),
                        "%d of its owners are the controller, not one".formatted(controllers));
            }
        }
    }

    private static boolean incomplete(OwnerReference owner) {
        return Arrays.asList(owner.getApiVersion(), owner.getKind(), owner.getName(), owner.getUid()).stream()
                .map(part -> Objects.requireNonNullElse(part, ""))
                .anyMatch(String::isBlank);
    }
}
