package dev.otelop.operator.reconcile;

import dev.otelop.model.Labels;
import dev.otelop.model.Naming;
import dev.otelop.model.Operand;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.operator.apply.ChildInformers;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgePlan;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the objects of a bridge as its resource says. The garbage collector takes them away with it. */
final class OpAMPBridgeReconciler implements Reconciler<OpAMPBridge> {

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class, Deployment.class, Role.class, RoleBinding.class, Service.class, ServiceAccount.class);

    /** Objects of bridges, under either naming: those of collectors are in memory already. */
    private static final String BRIDGES = Labels.COMPONENT + " in (bridge,opentelemetry-opamp-bridge)";

    private final Workshop workshop;
    private final Upkeep<OpAMPBridge, OpAMPBridgeStatus, BridgePlan> upkeep;
    // Made by the framework's call of prepareEventSources, before the first reconciliation.
    private volatile @Nullable ChildInformers<OpAMPBridge> prepared;

    OpAMPBridgeReconciler(Workshop workshop) {
        this.workshop = workshop;
        this.upkeep = new Upkeep<>(new BridgeKind(), workshop);
    }

    @Override
    public UpdateControl<OpAMPBridge> reconcile(OpAMPBridge resource, Context<OpAMPBridge> context) {
        ChildInformers<OpAMPBridge> children = prepared;
        if (children == null) {
            throw new IllegalStateException("reconciling before the event sources were prepared");
        }
        RenderContext facts = workshop.gatherer().facts();
        return upkeep.turn(resource, facts, children, context);
    }

    @Override
    public List<EventSource<?, OpAMPBridge>> prepareEventSources(EventSourceContext<OpAMPBridge> context) {
        Naming naming = workshop.gatherer().facts().naming();
        ChildInformers<OpAMPBridge> children = ChildInformers.of(
                context,
                KINDS,
                BRIDGES,
                owner -> naming.selectorLabels(owner, Operand.OPAMP_BRIDGE).getOrDefault(Labels.INSTANCE, ""));
        prepared = children;
        List<EventSource<?, OpAMPBridge>> sources = new ArrayList<>(children.eventSources());
        sources.add(new Departures<>(workshop.applier()::forget));
        return sources;
    }

    @Override
    public ErrorStatusUpdateControl<OpAMPBridge> updateErrorStatus(
            OpAMPBridge resource, Context<OpAMPBridge> context, Exception e) {
        return upkeep.failed(resource, context, e);
    }
}
