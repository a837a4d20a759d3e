package dev.otelop.operator;

import dev.otelop.injection.Decision;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import dev.otelop.operator.admission.PodWebhook;
import dev.otelop.operator.events.EventRecorder;
import dev.otelop.operator.gather.ClusterFacts;
import dev.otelop.operator.gather.ClusterVersion;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.platform.OperatorMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the webhook of pods needs of the cluster it serves. */
record InjectionSetup(OperatorOptions options, KubernetesClient client, Gatherer gatherer, Surroundings surroundings) {

    /** Returns when the caches are filled; the caller closes them. */
    ClusterFacts facts() {
        InjectionSettings settings = completed(
                options.injection(),
                ClusterVersion.of(client).runsNativeSidecars(),
                surroundings.ownNamespace().orElse(null));
        return ClusterFacts.watch(settings, gatherer::facts, client, options.namespaces());
    }

    PodWebhook webhook(ClusterFacts facts, OperatorMetrics metrics) {
        metrics.injectionSubjects(Stream.concat(
                Stream.of(Decision.SIDECAR, Decision.INSTRUMENTATION),
                Arrays.stream(Language.values()).map(Language::label)));
        EventRecorder events = new EventRecorder(client, Clock.systemUTC(), "Inject", surroundings.instance());
        return new PodWebhook(facts, options.namespaces(), metrics::injectionDecided, events);
    }

    /** The settings with what nobody has to be told. */
    private static InjectionSettings completed(
            InjectionSettings told, boolean nativeSidecars, @Nullable String ownNamespace) {
        return new InjectionSettings(
                told.images(),
                told.languages(),
                told.imagePrefixes(),
                nativeSidecars,
                told.crossNamespace(),
                told.resolveConfigMaps(),
                told.excludedNamespaces(),
                ownNamespace,
                told.environmentLimit(),
                told.multiInstrumentation());
    }
}
