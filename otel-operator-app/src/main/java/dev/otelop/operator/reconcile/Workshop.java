package dev.otelop.operator.reconcile;

import dev.otelop.operator.apply.Applier;
import dev.otelop.operator.events.EventRecorder;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.gather.Observer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;

/** The tools that reconcilers share. */
record Workshop(
        Gatherer gatherer,
        Applier applier,
        Observer observer,
        EventRecorder events,
        StatusWriter statusWriter,
        Clock clock) {

    static Workshop of(KubernetesClient client, Gatherer gatherer, String instance) {
        Clock clock = Clock.systemUTC();
        EventRecorder events = new EventRecorder(client, clock, "Reconcile", instance);
        return new Workshop(
                gatherer,
                new Applier(client),
                new Observer(client, clock),
                events,
                new StatusWriter(client.getKubernetesSerialization(), events),
                clock);
    }
}
