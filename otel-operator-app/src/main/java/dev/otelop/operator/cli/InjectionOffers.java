package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Outcome;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.Mode;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import dev.otelop.resources.collector.SidecarParts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From the custom resources of a namespace to what a reference means. */
record InjectionOffers(RenderContext context) {

    Resolution<Instrumentation> instrumentation(Reference reference, List<Instrumentation> there) {
        return resolve(reference, there, Resolution::found);
    }

    /** @param podNamespace where the pod lives that the collector is for */
    Resolution<SidecarOffer> sidecar(Reference reference, List<OpenTelemetryCollector> there, String podNamespace) {
        List<OpenTelemetryCollector> candidates = reference.name() == null
                ? there.stream().filter(InjectionOffers::isSidecar).toList()
                : there;
        return resolve(reference, candidates, collector -> offer(collector, podNamespace));
    }

    private Resolution<SidecarOffer> offer(OpenTelemetryCollector collector, String podNamespace) {
        if (!isSidecar(collector)) {
            return Resolution.unusable("the collector is in %s mode, not in sidecar mode"
                    .formatted(collector.getSpec().getMode()));
        }
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(collector, context);
        return Optional.ofNullable(outcome.value())
                .flatMap(plan -> CollectorResources.sidecar(plan, context, podNamespace))
                .map(parts -> Resolution.found(offer(collector, parts)))
                .orElseGet(() -> Resolution.unusable("the collector is invalid: " + firstError(outcome)));
    }

    private static SidecarOffer offer(OpenTelemetryCollector collector, SidecarParts parts) {
        return new SidecarOffer(
                collector.getMetadata().getNamespace(),
                collector.getMetadata().getName(),
                parts.container(),
                parts.initContainers(),
                parts.volumes(),
                parts.configHash());
    }

    private static String firstError(Outcome<CollectorPlan> outcome) {
        return outcome.findings().errors().stream()
                .findFirst()
                .map(Finding::message)
                .orElse("it cannot be read");
    }

    private static boolean isSidecar(OpenTelemetryCollector collector) {
        return Mode.parse(collector.getSpec().getMode())
                .filter(Mode.SIDECAR::equals)
                .isPresent();
    }

    private static <T extends HasMetadata, R> Resolution<R> resolve(
            Reference reference, List<T> there, Function<T, Resolution<R>> offer) {
        List<T> candidates = there.stream()
                .filter(resource -> reference.name() == null
                        || reference.name().equals(resource.getMetadata().getName()))
                .toList();
        if (candidates.isEmpty()) {
            return Resolution.absent();
        }
        return candidates.size() == 1
                ? offer.apply(candidates.get(0))
                : Resolution.several(candidates.stream()
                        .map(resource -> resource.getMetadata().getName())
                        .toList());
    }
}
