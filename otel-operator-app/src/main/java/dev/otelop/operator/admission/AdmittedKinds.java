package dev.otelop.operator.admission;

import dev.otelop.model.CollectorChecks;
import dev.otelop.model.InstrumentationChecks;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.admission.AdmittedKind.Change;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgeResources;
import dev.otelop.resources.collector.CollectorResources;
import java.util.List;
import java.util.function.Supplier;

/**
 * The table of what is validated, sorted by kind. A collector is judged by the function that the reconciler renders from,
 * so what is admitted is what will be rendered. Paths and names of webhooks are upstream's.
 */
final class AdmittedKinds {

    private AdmittedKinds() {}

    static List<AdmittedKind<?>> all(Supplier<RenderContext> facts) {
        return List.of(
                new AdmittedKind<>(
                        Instrumentation.class,
                        "instrumentations",
                        "vinstrumentationcreateupdate.kb.io",
                        List.of("/validate-opentelemetry-io-v1alpha1-instrumentation"),
                        InstrumentationChecks::check,
                        Change.free()),
                new AdmittedKind<>(
                        OpAMPBridge.class,
                        "opampbridges",
                        "vopampbridgecreateupdate.kb.io",
                        List.of("/validate-opentelemetry-io-v1alpha1-opampbridge"),
                        bridge -> BridgeResources.resolve(bridge, facts.get()).findings(),
                        Change.free()),
                new AdmittedKind<>(
                        OpenTelemetryCollector.class,
                        "opentelemetrycollectors",
                        "vopentelemetrycollectorcreateupdatebeta.kb.io",
                        List.of(
                                "/validate-opentelemetry-io-v1beta1-opentelemetrycollector",
                                "/validate-opentelemetry-io-v1alpha1-opentelemetrycollector"),
                        collector -> CollectorResources.resolve(collector, facts.get())
                                .findings(),
                        CollectorChecks::changes));
    }
}
