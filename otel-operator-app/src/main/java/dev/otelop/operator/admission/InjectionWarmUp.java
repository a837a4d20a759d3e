package dev.otelop.operator.admission;

import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.model.v1alpha1.ExporterSettings;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Decides on pods that nobody created until the code is compiled, within a bound: the API server waits two seconds for an
 * answer, and then the first pods after a start would go without.
 */
final class InjectionWarmUp {

    private static final String NAME = "warm-up";
    private static final int ROUNDS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private InjectionWarmUp() {}

    static void run(InjectionSettings settings) {
        long end = System.nanoTime() + LONGEST.toNanos();
        InjectionContext context = context(settings);
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            for (Language language : Language.values()) {
                PodSource pod = pod(language);
                PodInjector.needs(pod, context.namespace(), settings);
                PodInjector.inject(pod, context);
            }
        }
    }

    private static PodSource pod(Language language) {
        return PodSource.of(Map.of(
                "metadata",
                Map.of("name", NAME, "annotations", Map.of(language.injectAnnotation(), NAME)),
                "spec",
                Map.of("containers", List.of(Map.of("name", "app", "image", "app")))));
    }

    private static InjectionContext context(InjectionSettings settings) {
        Instrumentation instrumentation = new Instrumentation();
        instrumentation.setMetadata(
                new ObjectMetaBuilder().withName(NAME).withNamespace(NAME).build());
        ExporterSettings exporter = new ExporterSettings();
        exporter.setEndpoint("http://localhost:4317");
        InstrumentationSpec spec = new InstrumentationSpec();
        spec.setExporter(exporter);
        instrumentation.setSpec(spec);
        return InjectionContext.of(NamespaceFacts.named(NAME), settings)
                .withInstrumentations(Map.of(new Reference(NAME, NAME), Resolution.found(instrumentation)));
    }
}
