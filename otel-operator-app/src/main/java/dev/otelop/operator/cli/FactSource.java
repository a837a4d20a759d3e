package dev.otelop.operator.cli;

import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Map;
import java.util.Optional;

/** What a decision about a pod rests on, looked up when it is needed: in files, or in a cluster. */
interface FactSource {

    NamespaceFacts namespace(String name);

    Resolution<Instrumentation> instrumentation(Reference reference);

    /** @param namespace where the pod lives that the collector is for */
    Resolution<SidecarOffer> sidecar(Reference reference, String namespace);

    /** The owners of the pod, or of the pods made of a template: nearest first. */
    OwnerFacts owners(PodTemplate template, String namespace);

    /** The data of a ConfigMap, empty if there is none. */
    Optional<Map<String, String>> configMap(String namespace, String name);
}
