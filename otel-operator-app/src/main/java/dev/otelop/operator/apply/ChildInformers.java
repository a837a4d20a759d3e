package dev.otelop.operator.apply;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.EventSourceRetriever;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.TransformingItemStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The caches behind {@link Children}: one informer for each kind that owners of class {@code P} may have, selected by
 * the operator's label, so that nobody else's objects are held in memory. Every change of a child wakes its owner.
 */
public final class ChildInformers<P extends HasMetadata> implements Children {

    private static final String SELECTOR = Labels.MANAGED_BY + "=" + Labels.OPERATOR;
    private static final String BY_CONTROLLER = "controller";
    /** Bounds the peak of memory while a list is read. */
    private static final long PAGE = 500;

    private final Map<String, InformerEventSource<? extends HasMetadata, P>> byKind = new ConcurrentHashMap<>();
    private final Class<P> owners;
    private final SecondaryToPrimaryMapper<HasMetadata> toOwner;
    private final String selector;
    private final boolean oneInformerPerKind;

    private ChildInformers(
            Class<P> owners,
            SecondaryToPrimaryMapper<HasMetadata> toOwner,
            String selector,
            boolean oneInformerPerKind) {
        this.owners = owners;
        this.toOwner = toOwner;
        this.selector = selector;
        this.oneInformerPerKind = oneInformerPerKind;
    }

    /**
     * @param kinds the kinds that every cluster serves
     * @param selector what children have in common besides the operator's label, empty for nothing
     * @param instanceLabel the value of {@code app.kubernetes.io/instance} on the children of an owner
     */
    public static <P extends HasMetadata> ChildInformers<P> of(
            EventSourceContext<P> context,
            List<Class<? extends HasMetadata>> kinds,
            String selector,
            InstanceLabel<P> instanceLabel) {
        ChildInformers<P> informers = new ChildInformers<>(
                context.getPrimaryResourceClass(),
                ToOwner.of(context, instanceLabel),
                selector.isEmpty() ? SELECTOR : SELECTOR + "," + selector,
                context.getControllerConfiguration().getEffectiveNamespaces().size() <= 1);
        kinds.forEach(kind -> informers.add(kind, context));
        return informers;
    }

    /** For the controller to start. */
    public List<EventSource<?, P>> eventSources() {
        List<EventSource<?, P>> sources = new ArrayList<>(byKind.values());
        sources.sort(Comparator.comparing(EventSource::name));
        return sources;
    }

    /** Starts or stops to watch a kind that not every cluster serves. */
    public void watchOptional(String apiVersion, String kind, boolean served, EventSourceRetriever<P> retriever) {
        String key = key(ObjectKey.groupOf(apiVersion), kind);
        if (served == byKind.containsKey(key)) {
            return;
        }
        if (served) {
            // Two reconciliations may come here at once, and only one of their sources is started.
            byKind.put(key, (InformerEventSource<GenericKubernetesResource, P>)
                    retriever.dynamicallyRegisterEventSource(optional(apiVersion, kind, retriever)));
        } else {
            byKind.remove(key);
            retriever.dynamicallyDeRegisterEventSource(kind);
        }
    }

    @Override
    public Optional<HasMetadata> find(ObjectKey key) {
        InformerEventSource<? extends HasMetadata, P> source = byKind.get(key(key.group(), key.kind()));
        return source == null
                ? Optional.empty()
                : source.get(new ResourceID(key.name(), key.namespace())).map(HasMetadata.class::cast);
    }

    @Override
    public List<HasMetadata> of(HasMetadata owner) {
        List<HasMetadata> children = new ArrayList<>();
        byKind.values()
                .forEach(source -> children.addAll(
                        source.byIndex(BY_CONTROLLER, owner.getMetadata().getUid())));
        children.sort(Comparator.comparing(ObjectKey::of));
        return children;
    }

    @Override
    public void written(HasMetadata fresh, @Nullable HasMetadata before) {
        ObjectKey key = ObjectKey.of(fresh);
        InformerEventSource<? extends HasMetadata, P> source = byKind.get(key(key.group(), key.kind()));
        if (source != null) {
            remember(source, fresh, before);
        }
    }

    @SuppressWarnings("unchecked") // The source was found by the object's own kind.
    private static <R extends HasMetadata> void remember(
            InformerEventSource<R, ?> source, HasMetadata fresh, @Nullable HasMetadata before) {
        ResourceID id = ResourceID.fromResource(fresh);
        if (before == null) {
            source.handleRecentResourceCreate(id, (R) fresh);
        } else {
            source.handleRecentResourceUpdate(id, (R) fresh, (R) before);
        }
    }

    private <R extends HasMetadata> void add(Class<R> kind, EventSourceContext<P> context) {
        InformerEventSource<R, P> source = new InformerEventSource<>(
                configured(InformerEventSourceConfiguration.from(kind, owners), HasMetadata.getKind(kind)), context);
        index(source);
        byKind.put(key(HasMetadata.getGroup(kind), HasMetadata.getKind(kind)), source);
    }

    private InformerEventSource<GenericKubernetesResource, P> optional(
            String apiVersion, String kind, EventSourceRetriever<P> retriever) {
        GroupVersionKind type = new GroupVersionKind(
                ObjectKey.groupOf(apiVersion), apiVersion.substring(apiVersion.indexOf('/') + 1), kind);
        InformerEventSource<GenericKubernetesResource, P> source = new InformerEventSource<>(
                configured(InformerEventSourceConfiguration.from(type, owners), kind),
                retriever.eventSourceContextForDynamicRegistration());
        index(source);
        return source;
    }

    private <R extends HasMetadata> InformerEventSourceConfiguration<R> configured(
            InformerEventSourceConfiguration.Builder<R> builder, String name) {
        builder.withName(name)
                .withLabelSelector(selector)
                .withNamespacesInheritedFromController()
                .withInformerListLimit(PAGE)
                .withSecondaryToPrimaryMapper(toOwner::toPrimaryResourceIDs);
        // A store belongs to one informer, and there is an informer for each namespace.
        return oneInformerPerKind
                ? builder.withItemStore(new TransformingItemStore<>(stripped())).build()
                : builder.build();
    }

    private static <R extends HasMetadata> void index(InformerEventSource<R, ?> source) {
        source.addIndexers(Map.of(
                BY_CONTROLLER,
                child -> Ownership.controller(child)
                        .map(OwnerReference::getUid)
                        .map(List::of)
                        .orElse(List.of())));
    }

    /** The managed fields are half of many objects, and nobody here reads them. */
    private static <R extends HasMetadata> UnaryOperator<R> stripped() {
        return object -> {
            object.getMetadata().setManagedFields(null);
            return object;
        };
    }

    private static String key(String group, String kind) {
        return kind + "." + group;
    }
}
