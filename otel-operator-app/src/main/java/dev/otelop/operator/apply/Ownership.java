package dev.otelop.operator.apply;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose an object is. */
final class Ownership {

    private Ownership() {}

    /** The reference to the controller of {@code object}. */
    static Optional<OwnerReference> controller(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .filter(reference -> Boolean.TRUE.equals(reference.getController()))
                .findFirst();
    }

    static boolean controls(HasMetadata owner, HasMetadata object) {
        return controller(object)
                .map(OwnerReference::getUid)
                .filter(uid -> uid.equals(owner.getMetadata().getUid()))
                .isPresent();
    }

    /**
     * Whether {@code live} may be brought into the form of {@code desired}: it is the owner's, or it is nobody's and
     * carries the labels that only the owner's objects carry, because somebody took its owner reference away.
     */
    static boolean mayApply(HasMetadata owner, HasMetadata live, HasMetadata desired) {
        Optional<OwnerReference> controller = controller(live);
        return controller.isPresent() ? controls(owner, live) : sameIdentity(live, desired);
    }

    private static boolean sameIdentity(HasMetadata live, HasMetadata desired) {
        return Labels.OPERATOR.equals(label(live, Labels.MANAGED_BY))
                && Objects.equals(label(live, Labels.INSTANCE), label(desired, Labels.INSTANCE));
    }

    static @Nullable String label(HasMetadata object, String key) {
        Map<String, String> labels = object.getMetadata().getLabels();
        return labels == null ? null : labels.get(key);
    }
}
