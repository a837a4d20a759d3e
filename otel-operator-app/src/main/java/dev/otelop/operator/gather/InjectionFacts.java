package dev.otelop.operator.gather;

import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodSource;
import java.util.Optional;

/** Everything that is read before a pod is decided on. Called by many threads at once. */
public interface InjectionFacts {

    InjectionSettings settings();

    /** The pod's namespace, mostly from memory; empty if it could not be read in time. */
    Optional<NamespaceFacts> namespace(String name, Budget budget);

    /** What {@code needs} asks for, as far as the budget goes; no need, no read. */
    Gathered gather(PodSource pod, NamespaceFacts namespace, InjectionNeeds needs, Budget budget);
}
