package dev.otelop.operator.gather;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.operator.platform.LeanStore;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces, Instrumentations and collectors in memory, on every replica: the webhook of pods is asked about each pod of
 * the cluster, and needs no leader.
 */
final class InjectionCaches implements AutoCloseable {

    private static final long PAGE = 500;

    private final List<SharedIndexInformer<Namespace>> namespaces = new ArrayList<>();
    private final List<SharedIndexInformer<Instrumentation>> instrumentations = new ArrayList<>();
    private final List<SharedIndexInformer<OpenTelemetryCollector>> collectors = new ArrayList<>();

    private InjectionCaches() {}

    /**
     * Returns when all is read.
     *
     * @param watched the namespaces to look at, all if empty
     */
    static InjectionCaches start(KubernetesClient client, SortedSet<String> watched) {
        InjectionCaches caches = new InjectionCaches();
        try {
            caches.fill(client, watched);
        } catch (RuntimeException e) {
            caches.close();
            throw e;
        }
        return caches;
    }

    Optional<Namespace> namespace(String name) {
        return namespaces.stream()
                .map(informer -> informer.getStore().getByKey(name))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** All of a namespace, or the one of that name; sorted by name. */
    List<Instrumentation> instrumentations(String namespace, @Nullable String name) {
        return find(instrumentations, namespace, name);
    }

    /** All of a namespace, or the one of that name; sorted by name. */
    List<OpenTelemetryCollector> collectors(String namespace, @Nullable String name) {
        return find(collectors, namespace, name);
    }

    @Override
    public void close() {
        namespaces.forEach(SharedIndexInformer::close);
        instrumentations.forEach(SharedIndexInformer::close);
        collectors.forEach(SharedIndexInformer::close);
    }

    private void fill(KubernetesClient client, SortedSet<String> watched) {
        if (watched.isEmpty()) {
            namespaces.add(started(client.namespaces().withLimit(PAGE), InjectionCaches::onlyMetadata));
            instrumentations.add(started(
                    client.resources(Instrumentation.class).inAnyNamespace().withLimit(PAGE),
                    UnaryOperator.identity()));
            collectors.add(started(
                    client.resources(OpenTelemetryCollector.class)
                            .inAnyNamespace()
                            .withLimit(PAGE),
                    InjectionCaches::onlySidecars));
            return;
        }
        for (String name : watched) {
            namespaces.add(started(client.namespaces().withName(name), InjectionCaches::onlyMetadata));
            instrumentations.add(started(
                    client.resources(Instrumentation.class).inNamespace(name).withLimit(PAGE),
                    UnaryOperator.identity()));
            collectors.add(started(
                    client.resources(OpenTelemetryCollector.class)
                            .inNamespace(name)
                            .withLimit(PAGE),
                    InjectionCaches::onlySidecars));
        }
    }

    /** Returns when all is read. */
    private static <T extends HasMetadata> SharedIndexInformer<T> started(
            Informable<T> objects, UnaryOperator<T> needed) {
        SharedIndexInformer<T> informer = objects.runnableInformer(0).itemStore(LeanStore.keeping(needed));
        informer.run();
        return informer;
    }

    private static Namespace onlyMetadata(Namespace namespace) {
        return new NamespaceBuilder().withMetadata(namespace.getMetadata()).build();
    }

    /** Of a collector that is no sidecar only that matters: its configuration is never put into a pod. */
    private static OpenTelemetryCollector onlySidecars(OpenTelemetryCollector collector) {
        collector.setStatus(null);
        if (!Offers.isSidecar(collector)) {
            OpenTelemetryCollectorSpec bare = new OpenTelemetryCollectorSpec();
            bare.setMode(collector.getSpec().getMode());
            collector.setSpec(bare);
        }
        return collector;
    }

    private static <T extends HasMetadata> List<T> find(
            Collection<SharedIndexInformer<T>> informers, String namespace, @Nullable String name) {
        return informers.stream()
                .flatMap(informer -> name == null
                        ? informer.getIndexer().byIndex(Cache.NAMESPACE_INDEX, namespace).stream()
                        : Stream.ofNullable(informer.getStore().getByKey(Cache.namespaceKeyFunc(namespace, name))))
                .sorted(Comparator.comparing(object -> object.getMetadata().getName()))
                .toList();
    }
}
