package dev.otelop.operator.gather;

import dev.otelop.operator.platform.LeanStore;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpecBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Autoscalers, whoever made them, that write the replicas of an owner's workload themselves. Two writers of one field
 * would undo each other, so the operator steps back as long as there is such an autoscaler.
 */
public final class Scalers<P extends HasMetadata> {

    private static final String BY_TARGET = "target";
    private static final String BY_WORKLOAD = "workload";
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");
    private static final long PAGE = 500;

    private final InformerEventSource<HorizontalPodAutoscaler, P> source;

    private Scalers(InformerEventSource<HorizontalPodAutoscaler, P> source) {
        this.source = source;
    }

    /**
     * @param workload the name of an owner's workload
     */
    public static <P extends HasMetadata> Scalers<P> of(EventSourceContext<P> context, Function<P, String> workload) {
        IndexerResourceCache<P> owners = context.getPrimaryCache();
        owners.addIndexers(
                Map.of(BY_WORKLOAD, owner -> List.of(key(owner.getMetadata().getNamespace(), workload.apply(owner)))));
        var configuration =
                InformerEventSourceConfiguration.from(HorizontalPodAutoscaler.class, context.getPrimaryResourceClass());
        if (context.getControllerConfiguration().getEffectiveNamespaces().size() <= 1) {
            configuration.withItemStore(LeanStore.keeping(Scalers::onlyTarget));
        }
        InformerEventSource<HorizontalPodAutoscaler, P> source = new InformerEventSource<>(
                configuration
                        .withName("scalers")
                        .withNamespacesInheritedFromController()
                        .withInformerListLimit(PAGE)
                        .withOnUpdateFilter((now, before) -> !now.getSpec()
                                .getScaleTargetRef()
                                .equals(before.getSpec().getScaleTargetRef()))
                        .withSecondaryToPrimaryMapper(scaler -> owners(owners, scaler))
                        .build(),
                context);
        source.addIndexers(Map.of(BY_TARGET, scaler -> target(scaler)));
        return new Scalers<>(source);
    }

    /** For the controller to start. */
    public EventSource<?, P> eventSource() {
        return source;
    }

    /** Whether an autoscaler writes the replicas of that workload. */
    public boolean scale(String namespace, String workload) {
        return !source.byIndex(BY_TARGET, key(namespace, workload)).isEmpty();
    }

    private static <P extends HasMetadata> Set<ResourceID> owners(
            IndexerResourceCache<P> owners, HorizontalPodAutoscaler scaler) {
        return target(scaler).stream()
                .flatMap(key -> owners.byIndex(BY_WORKLOAD, key).stream())
                .map(ResourceID::fromResource)
                .collect(Collectors.toSet());
    }

    private static HorizontalPodAutoscaler onlyTarget(HorizontalPodAutoscaler scaler) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(scaler.getMetadata())
                .withSpec(new HorizontalPodAutoscalerSpecBuilder()
                        .withScaleTargetRef(scaler.getSpec().getScaleTargetRef())
                        .build())
                .build();
    }

    private static List<String> target(HorizontalPodAutoscaler scaler) {
        CrossVersionObjectReference target = scaler.getSpec().getScaleTargetRef();
        return WORKLOADS.contains(target.getKind())
                ? List.of(key(scaler.getMetadata().getNamespace(), target.getName()))
                : List.of();
    }

    private static String key(String namespace, String workload) {
        return namespace + "/" + workload;
    }
}
