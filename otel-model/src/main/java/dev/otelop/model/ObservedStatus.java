package dev.otelop.model;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the statuses of all resources that run something have in common. */
public interface ObservedStatus {

    void setObservedGeneration(@Nullable Long observedGeneration);

    List<Condition> getConditions();

    void setConditions(@Nullable List<Condition> conditions);
}
