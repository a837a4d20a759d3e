package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the operator as its caches show them, which may lag behind the cluster. Cached objects are shared and
 * must not be changed.
 */
public interface Children {

    /** The live object of that kind and name, if it carries the operator's label. */
    Optional<HasMetadata> find(ObjectKey key);

    /** Everything that {@code owner} controls, sorted by key. */
    List<HasMetadata> of(HasMetadata owner);

    /** Takes the server's answer to a write, so that the next look sees it even before the watch does. */
    void written(HasMetadata fresh, @Nullable HasMetadata before);
}
