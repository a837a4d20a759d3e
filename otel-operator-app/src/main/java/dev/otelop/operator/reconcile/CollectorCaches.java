package dev.otelop.operator.reconcile;

import dev.otelop.model.Labels;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.apply.ChildInformers;
import dev.otelop.operator.gather.OptionalApi;
import dev.otelop.operator.gather.Scalers;
import dev.otelop.resources.Capability;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.util.ArrayList;
import java.util.List;

/** What the collectors' controller watches besides collectors: the objects of each kind it makes, and autoscalers. */
record CollectorCaches(ChildInformers<OpenTelemetryCollector> children, Scalers<OpenTelemetryCollector> scalers) {

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            DaemonSet.class,
            Deployment.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class,
            Role.class,
            RoleBinding.class,
            Service.class,
            ServiceAccount.class,
            StatefulSet.class);

    static CollectorCaches of(EventSourceContext<OpenTelemetryCollector> context, Naming naming) {
        return new CollectorCaches(
                ChildInformers.of(
                        context,
                        KINDS,
                        "",
                        owner -> naming.selectorLabels(owner).getOrDefault(Labels.INSTANCE, "")),
                Scalers.of(context, naming::workload));
    }

    /** For the controller to start. */
    List<EventSource<?, OpenTelemetryCollector>> eventSources() {
        List<EventSource<?, OpenTelemetryCollector>> sources = new ArrayList<>(children.eventSources());
        sources.add(scalers.eventSource());
        return sources;
    }

    /** Watches what the cluster has learned to serve since, and no longer what it has forgotten. */
    void follow(RenderContext facts, Context<OpenTelemetryCollector> context) {
        for (Capability capability : Capability.values()) {
            OptionalApi api = OptionalApi.of(capability);
            children.watchOptional(api.apiVersion(), api.kind(), facts.has(capability), context.eventSourceRetriever());
        }
    }
}
