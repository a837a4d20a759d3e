package dev.otelop.operator.reconcile;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the status of one kind of resource is written and read.
 *
 * @param blank makes an empty resource
 * @param conditions the conditions of a status
 */
record StatusForm<P extends CustomResource<?, S>, S>(Supplier<P> blank, Function<S, List<Condition>> conditions) {

    List<Condition> conditionsOf(@Nullable S status) {
        return status == null ? List.of() : conditions.apply(status);
    }
}
