package dev.otelop.resources.collector;

import dev.otelop.resources.parts.Owner;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;

/**
 * What every workload has, whatever its kind.
 *
 * @param headlessService the name of the Service that governs a StatefulSet if the author names none
 */
record Frame(Owner owner, PodTemplateSpec podTemplate, String headlessService) {

    ObjectMeta metadata() {
        return owner.metadata(owner.naming().workload(owner.resource()));
    }

    LabelSelector selector() {
        return owner.selector();
    }
}
