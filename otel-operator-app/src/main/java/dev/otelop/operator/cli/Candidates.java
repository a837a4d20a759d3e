package dev.otelop.operator.cli;

import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.Mode;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.gather.Offers;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.function.Function;

/**
 * Chooses among the custom resources of a namespace what a reference means.
 *
 * @param context what a sidecar is rendered with
 */
record Candidates(RenderContext context) {

    Resolution<Instrumentation> instrumentation(Reference reference, List<Instrumentation> there) {
        return resolve(reference, there, Offers::of);
    }

    /**
     * "The only one" is the only sidecar: a namespace may have other collectors as well.
     *
     * @param podNamespace where the pod lives that the collector is for
     */
    Resolution<SidecarOffer> sidecar(Reference reference, List<OpenTelemetryCollector> there, String podNamespace) {
        List<OpenTelemetryCollector> candidates = reference.name() == null
                ? there.stream().filter(Candidates::isSidecar).toList()
                : there;
        return resolve(reference, candidates, collector -> Offers.of(collector, context, podNamespace));
    }

    private static boolean isSidecar(OpenTelemetryCollector collector) {
        return Mode.parse(collector.getSpec().getMode())
                .filter(Mode.SIDECAR::equals)
                .isPresent();
    }

    private static <T extends HasMetadata, R> Resolution<R> resolve(
            Reference reference, List<T> there, Function<T, Resolution<R>> offer) {
        List<T> meant = there.stream()
                .filter(resource -> reference.name() == null
                        || reference.name().equals(resource.getMetadata().getName()))
                .toList();
        return switch (meant.size()) {
            case 0 -> Resolution.absent();
            case 1 -> offer.apply(meant.get(0));
            default ->
                Resolution.several(meant.stream()
                        .map(resource -> resource.getMetadata().getName())
                        .toList());
        };
    }
}
