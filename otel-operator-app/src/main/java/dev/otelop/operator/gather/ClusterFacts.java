package dev.otelop.operator.gather;

import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts from the cluster: what is ours and namespaces from memory, owners and ConfigMaps by a request. Something of ours
 * that memory does not have is asked for once: it may have been made a moment ago, together with the pod.
 */
public final class ClusterFacts implements InjectionFacts, AutoCloseable {

    private final InjectionSettings settings;
    private final Supplier<RenderContext> facts;
    private final KubernetesClient client;
    private final InjectionCaches caches;
    private final BudgetedReads reads = new BudgetedReads();
    private final Owners owners;
    private final RenderedOffers offers = new RenderedOffers();
    private final CheckedOffers checked = new CheckedOffers();

    private ClusterFacts(
            InjectionSettings settings,
            Supplier<RenderContext> facts,
            KubernetesClient client,
            InjectionCaches caches) {
        this.settings = settings;
        this.facts = facts;
        this.client = client;
        this.caches = caches;
        this.owners = new Owners(client, reads);
    }

    /**
     * Returns when the caches are filled.
     *
     * @param facts what the reconciler would render a collector with
     * @param watched the namespaces to look at, all if empty
     */
    public static ClusterFacts watch(
            InjectionSettings settings,
            Supplier<RenderContext> facts,
            KubernetesClient client,
            SortedSet<String> watched) {
        return new ClusterFacts(settings, facts, client, InjectionCaches.start(client, watched));
    }

    @Override
    public InjectionSettings settings() {
        return settings;
    }

    @Override
    public Optional<NamespaceFacts> namespace(String name, Budget budget) {
        Optional<Namespace> kept = caches.namespace(name);
        return (kept.isPresent()
                        ? kept
                        : reads.within(
                                budget, () -> client.namespaces().withName(name).get()))
                .map(ClusterFacts::facts);
    }

    @Override
    public Gathered gather(PodSource pod, NamespaceFacts namespace, InjectionNeeds needs, Budget budget) {
        InjectionContext context = InjectionContext.of(namespace, settings)
                .withInstrumentations(each(needs.instrumentations(), reference -> instrumentation(reference, budget)))
                .withSidecars(each(needs.sidecars(), reference -> sidecar(reference, namespace.name(), budget)))
                .withOtherNamespaces(others(needs.namespaces(), budget))
                .withConfigMaps(configMaps(namespace.name(), needs.configMaps(), budget));
        if (!needs.owners()) {
            return new Gathered(context, null);
        }
        OwnerChain chain = owners.chain(namespace.name(), PodOwner.of(pod), budget);
        return new Gathered(context.withOwners(chain.facts()), chain.top(namespace.name()));
    }

    @Override
    public void close() {
        reads.close();
        caches.close();
    }

    private Resolution<Instrumentation> instrumentation(Reference reference, Budget budget) {
        return resolve(
                caches.instrumentations(reference.namespace(), reference.name()),
                () -> live(Instrumentation.class, reference),
                checked::of,
                budget);
    }

    private Resolution<SidecarOffer> sidecar(Reference reference, String podNamespace, Budget budget) {
        RenderContext rendering = facts.get();
        return resolve(
                candidates(caches.collectors(reference.namespace(), reference.name()), reference),
                () -> candidates(live(OpenTelemetryCollector.class, reference), reference),
                collector -> offers.of(collector, rendering, podNamespace),
                budget);
    }

    private <T extends HasMetadata, R> Resolution<R> resolve(
            List<T> kept, Callable<List<T>> read, Function<T, Resolution<R>> offer, Budget budget) {
        if (!kept.isEmpty()) {
            return only(kept, offer);
        }
        return reads.within(budget, read)
                .map(found -> only(found, offer))
                .orElseGet(() -> Resolution.unusable("the cluster did not say in time what it is"));
    }

    private static <T extends HasMetadata, R> Resolution<R> only(List<T> found, Function<T, Resolution<R>> offer) {
        return switch (found.size()) {
            case 0 -> Resolution.absent();
            case 1 -> offer.apply(found.get(0));
            default ->
                Resolution.several(found.stream()
                        .map(resource -> resource.getMetadata().getName())
                        .toList());
        };
    }

    /** "The only one" means the only sidecar: a namespace may have collectors of its own as well. */
    private static List<OpenTelemetryCollector> candidates(List<OpenTelemetryCollector> found, Reference reference) {
        return reference.name() == null
                ? found.stream().filter(Offers::isSidecar).toList()
                : found;
    }

    private <T extends HasMetadata> List<T> live(Class<T> type, Reference reference) {
        var all = client.resources(type).inNamespace(reference.namespace());
        if (reference.name() == null) {
            return all.list().getItems();
        }
        T one = all.withName(reference.name()).get();
        return one == null ? List.of() : List.of(one);
    }

    private SortedMap<String, NamespaceFacts> others(SortedSet<String> names, Budget budget) {
        SortedMap<String, NamespaceFacts> others = new TreeMap<>();
        for (String name : names) {
            namespace(name, budget).ifPresent(found -> others.put(name, found));
        }
        return others;
    }

    private SortedMap<String, Map<String, String>> configMaps(
            String namespace, SortedSet<String> names, Budget budget) {
        SortedMap<String, Map<String, String>> data = new TreeMap<>();
        for (String name : names) {
            Optional<ConfigMap> found = reads.within(
                    budget,
                    () -> client.configMaps()
                            .inNamespace(namespace)
                            .withName(name)
                            .get());
            found.ifPresent(map -> data.put(name, orEmpty(map.getData())));
        }
        return data;
    }

    private static NamespaceFacts facts(Namespace namespace) {
        return NamespaceFacts.of(
                namespace.getMetadata().getName(),
                orEmpty(namespace.getMetadata().getAnnotations()),
                orEmpty(namespace.getMetadata().getLabels()));
    }

    private static <V> SortedMap<Reference, Resolution<V>> each(
            SortedSet<Reference> references, Function<Reference, Resolution<V>> resolution) {
        SortedMap<Reference, Resolution<V>> all = new TreeMap<>();
        references.forEach(reference -> all.put(reference, resolution.apply(reference)));
        return all;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
