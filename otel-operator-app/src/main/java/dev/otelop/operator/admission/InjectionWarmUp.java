package dev.otelop.operator.admission;

import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionResult;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.gather.Offers;
import dev.otelop.operator.platform.LenientSerialization;
import dev.otelop.resources.RenderContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides on pods that nobody created until the code is compiled, within a bound: the API server waits two seconds for an
 * answer, and then the first pods after a start would go without. A sidecar has to be rendered before, like those that
 * users ask for.
 */
final class InjectionWarmUp {

    private static final String NAME = "warm-up";
    private static final int ROUNDS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final String INSTRUMENTATION = """
            metadata: {name: warm-up, namespace: warm-up}
            spec:
              exporter: {endpoint: "http://localhost:4317"}
              propagators: [tracecontext]
              sampler: {type: parentbased_traceidratio, argument: "0.5"}
            """;

    private static final String COLLECTOR = """
            metadata: {name: warm-up, namespace: warm-up}
            spec:
              mode: sidecar
              config: |
                receivers: {otlp: {protocols: {grpc: {endpoint: "localhost:4317"}}}}
                exporters: {debug: {}}
                service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
            """;

    private InjectionWarmUp() {}

    static void run(InjectionSettings settings) {
        long end = System.nanoTime() + LONGEST.toNanos();
        InjectionContext context = context(settings);
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            decide(context);
        }
    }

    /** One pod for the sidecar and one for each language. */
    static List<InjectionResult> decide(InjectionContext context) {
        List<InjectionResult> results = new ArrayList<>();
        Stream.concat(
                        Stream.of("sidecar.opentelemetry.io/inject"),
                        Stream.of(Language.values()).map(Language::injectAnnotation))
                .forEach(annotation -> {
                    PodSource pod = pod(annotation);
                    PodInjector.needs(pod, context.namespace(), context.settings());
                    InjectionResult result = PodInjector.inject(pod, context);
                    result.patch().json();
                    results.add(result);
                });
        return results;
    }

    static InjectionContext context(InjectionSettings settings) {
        LenientSerialization yaml = new LenientSerialization();
        Instrumentation instrumentation = yaml.unmarshal(INSTRUMENTATION, Instrumentation.class);
        OpenTelemetryCollector collector = yaml.unmarshal(COLLECTOR, OpenTelemetryCollector.class);
        Reference name = new Reference(NAME, NAME);
        return InjectionContext.of(NamespaceFacts.named(NAME), settings)
                .withInstrumentations(Map.of(name, Resolution.checked(instrumentation)))
                .withSidecars(Map.of(name, Offers.of(collector, RenderContext.defaults(), NAME)));
    }

    private static PodSource pod(String annotation) {
        return PodSource.of(Map.of(
                "metadata",
                Map.of("name", NAME, "annotations", Map.of(annotation, NAME)),
                "spec",
                Map.of(
                        "volumes",
                        List.of(Map.of("name", "tmp", "emptyDir", Map.of())),
                        "containers",
                        List.of(Map.of(
                                "name",
                                "app",
                                "image",
                                "app",
                                "env",
                                List.of(Map.of("name", "A", "value", "a")),
                                "volumeMounts",
                                List.of(Map.of("name", "tmp", "mountPath", "/tmp")))))));
    }
}
