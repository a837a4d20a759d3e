package dev.otelop.operator.admission;

import dev.otelop.operator.events.EventRecorder;
import dev.otelop.operator.gather.InjectionFacts;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the webhook of pods works with.
 *
 * @param facts reads what has to be known about a pod
 * @param namespaces the namespaces whose pods are asked about, all if empty
 * @param metrics counts decisions
 * @param events tells owners what was refused
 */
public record PodWebhook(
        InjectionFacts facts, SortedSet<String> namespaces, InjectionMetrics metrics, EventRecorder events) {

    public PodWebhook {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }
}
