package dev.otelop.injection;

import dev.otelop.findings.Findings;
import java.util.List;

/**
 * What becomes of a pod.
 *
 * @param pod the pod afterwards
 * @param patch the way from the pod as it was to {@code pod}; empty when there is nothing to do
 * @param decisions one for each language and container and one for the sidecar: sidecar first, then by language, then
 *     in the order of the containers
 * @param findings what the author should know, refusals among them
 * @param record the decisions as compact JSON, empty when the pod asks for nothing; also written on the pod as the
 *     annotation {@link PodInjector#RECORD_ANNOTATION}
 */
public record InjectionResult(
        PodSource pod, PodPatch patch, List<Decision> decisions, Findings findings, String record) {

    public InjectionResult {
        decisions = List.copyOf(decisions);
    }
}
